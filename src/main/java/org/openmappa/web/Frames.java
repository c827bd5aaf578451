package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.ui.Csrf;
import org.openmappa.ui.Frame;
import org.openmappa.ui.MenuItem;
import org.openmappa.ui.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame round every page: who is signed in, where one can go, what was just done. */
@Configuration
class Frames implements WebMvcConfigurer, HandlerInterceptor {
    private static final String MARKING = "OFFICIAL-SENSITIVE";
    private final List<MenuSlot> slots;
    private final Properties notices;
    private final Clock clock;
    private final @Nullable String mode;

    Frames(List<MenuSlot> slots, Clock clock, @Value("${mappa.demo:false}") boolean demo) {
        this.clock = clock;
        this.slots =
                slots.stream().sorted(Comparator.comparing(MenuSlot::order)).toList();
        this.notices = Notices.load();
        this.mode = demo ? "Training: invented people only" : null;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/api/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            response.setHeader("Cache-Control", "no-store");
            page.addObject("frame", round(request));
        }
    }

    /** The frame of a page, also of one that says why there is no page. */
    Frame round(HttpServletRequest request) {
        Actor actor = ActorArgument.current();
        Frame frame =
                Frame.of("OpenMAPPA").withCsrf(csrf(request)).withMode(mode).withNonce(ContentPolicy.nonce(request));
        if (actor == null) {
            return frame;
        }
        return frame.withUser(new SignedIn(actor.fullName(), actor.agency()))
                .withMenu(menu(actor, request.getRequestURI()))
                .withMarking(MARKING)
                .withNotice(notice(request))
                .withAlert(alert(actor))
                .withOpened(London.moment(clock.instant()));
    }

    private static @Nullable String alert(Actor actor) {
        return actor.emergencyUntil() == null
                ? null
                : "Emergency access until " + London.moment(actor.emergencyUntil())
                        + ". Everything that you open is reviewed by the co-ordinator.";
    }

    private List<MenuItem> menu(Actor actor, String here) {
        Stream<MenuItem> modules = slots.stream()
                .filter(slot -> slot.right() == null || actor.may(slot.right()))
                .map(slot -> MenuItem.of(slot.label(), slot.href(), here.startsWith(slot.href())));
        return Stream.concat(Stream.of(MenuItem.of("Home", "/", here.equals("/"))), modules)
                .toList();
    }

    private @Nullable String notice(HttpServletRequest request) {
        String done = request.getParameter("done");
        return done == null ? null : notices.getProperty("done." + done);
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}
