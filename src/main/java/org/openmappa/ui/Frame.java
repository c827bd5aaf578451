package org.openmappa.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds a page: its title, who is signed in, where one can go, the protective marking, any notice and any alert. */
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
        @Nullable String alert) {

    public static final String SERVICE = "OpenMAPPA";

    public Frame {
        menu = List.copyOf(menu);
    }

    public static Frame of(String title) {
        return new Frame(title, null, SERVICE, null, List.of(), null, null, null, null, null);
    }

    public Frame titled(String newTitle) {
        return new Frame(newTitle, caption, serviceName, user, menu, csrf, marking, notice, mode, alert);
    }

    public Frame withCaption(@Nullable String words) {
        return new Frame(title, words, serviceName, user, menu, csrf, marking, notice, mode, alert);
    }

    public Frame withUser(@Nullable SignedIn person) {
        return new Frame(title, caption, serviceName, person, menu, csrf, marking, notice, mode, alert);
    }

    public Frame withMenu(List<MenuItem> items) {
        return new Frame(title, caption, serviceName, user, items, csrf, marking, notice, mode, alert);
    }

    public Frame withCsrf(@Nullable Csrf field) {
        return new Frame(title, caption, serviceName, user, menu, field, marking, notice, mode, alert);
    }

    public Frame withMarking(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, words, notice, mode, alert);
    }

    public Frame withNotice(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, words, mode, alert);
    }

    public Frame withMode(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, notice, words, alert);
    }

    /** What must not be overlooked on any page, such as that access is for an emergency. */
    public Frame withAlert(@Nullable String words) {
        return new Frame(title, caption, serviceName, user, menu, csrf, marking, notice, mode, words);
    }
}
