package org.openmappa.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: its title, who is signed in, where one can go, the protective marking, any notice and any alert,
 * when it was opened, and the word by which the browser knows its script.
 */
public record Frame(
        String title,
        @Nullable String caption,
        String serviceName,
        @Nullable SignedIn user,
        List<MenuItem> menu,
        @Nullable Csrf csrf,
        @Nullable String marking,
        @Nullable String notice,
        @Nullable String mode,
        @Nullable String alert,
        @Nullable String opened,
        @Nullable String nonce) {

    public static final String SERVICE = "OpenMAPPA";

    public Frame {
        menu = List.copyOf(menu);
    }

    public static Frame of(String title) {
        return new Frame(title, null, SERVICE, null, List.of(), null, null, null, null, null, null, null);
    }

    public Frame titled(String newTitle) {
        return new Frame(newTitle, caption, serviceName, user, menu, csrf, marking, notice, mode, alert, opened, nonce);
    }

    public Frame withCaption(@Nullable String words) {
        return new Frame(title, words, serviceName, user, menu, csrf, marking, notice, mode, alert, opened, nonce);
    }

    public Frame withUser(@Nullable SignedIn person) {
        return new Frame(title, caption, serviceName, person, menu, csrf, marking, notice, mode, alert, opened, nonce);
    }

    public Frame withMenu(List<MenuItem> items) {
        return new Frame(title, caption, serviceName, user, items, csrf, marking, notice, mode, alert, opened, nonce);
    }

    public Frame withCsrf(@Nullable Csrf field) {
        return new Frame(title, caption, serviceName, user, menu, field, marking, notice, mode, alert, opened, nonce);
    }

    public Frame withMarking(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, words, notice, mode, alert, opened, nonce);
    }

    public Frame withNotice(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, words, mode, alert, opened, nonce);
    }

    public Frame withMode(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, notice, words, alert, opened, nonce);
    }

    /** What must not be overlooked on any page, such as that access is for an emergency. */
    public Frame withAlert(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, notice, mode, words, opened, nonce);
    }

    /** When, in words: printed with the name of the viewer on every sheet. */
    public Frame withOpened(String moment) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, notice, mode, alert, moment, nonce);
    }

    /** The nonce of the content policy, which the page's own script carries. */
    public Frame withNonce(@Nullable String word) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, notice, mode, alert, opened, word);
    }
}
