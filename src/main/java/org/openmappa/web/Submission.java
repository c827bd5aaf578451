package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Stale;
import org.openmappa.ui.FieldError;
import org.openmappa.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that was sent. When it can be done, the browser goes on to where {@code act} says; otherwise the page is shown
 * again with what was typed, each error beside its field, and, when a colleague saved first, with what they changed. The
 * same form sent twice is done once.
 */
@Component
public class Submission {
    private final Drafts drafts;
    private final Once once;

    Submission(Drafts drafts, Once once) {
        this.drafts = drafts;
        this.once = once;
    }

    /** A form that makes something new. */
    public ModelAndView of(
            HttpServletRequest request,
            BindingResult binding,
            Supplier<String> act,
            Function<Form, ModelAndView> again) {
        return of(request, binding, act, Map::of, again);
    }

    /** A form that changes what others may change too: {@code saved} tells what is saved now, with its version. */
    public ModelAndView of(
            HttpServletRequest request,
            BindingResult binding,
            Supplier<String> act,
            Supplier<Map<String, String>> saved,
            Function<Form, ModelAndView> again) {
        if (binding.hasErrors()) {
            return invalid(request, binding, again);
        }
        try {
            String next = done(request, act);
            drafts.dropSent(request);
            return new ModelAndView("redirect:" + next);
        } catch (Refused refused) {
            return refused(request, refused, again);
        } catch (Stale stale) {
            return changedMeanwhile(request, saved.get(), again);
        }
    }

    /** A form in which nothing is typed: a button. */
    public ModelAndView button(HttpServletRequest request, Supplier<String> act) {
        return new ModelAndView("redirect:" + done(request, act));
    }

    /** A form whose answer is a page rather than a change, such as a search. */
    public ModelAndView shown(
            HttpServletRequest request,
            BindingResult binding,
            Function<Form, ModelAndView> show,
            Function<Form, ModelAndView> again) {
        if (binding.hasErrors()) {
            return invalid(request, binding, again);
        }
        try {
            return show.apply(Form.typed(typed(request), List.of()));
        } catch (Refused refused) {
            return refused(request, refused, again);
        }
    }

    private String done(HttpServletRequest request, Supplier<String> act) {
        Actor actor = ActorArgument.current();
        Optional<String> key = actor == null ? Optional.empty() : SentForm.key(request);
        return actor == null || key.isEmpty() ? act.get() : once.page(actor, key.get(), act);
    }

    private static ModelAndView invalid(
            HttpServletRequest request, BindingResult binding, Function<Form, ModelAndView> again) {
        Map<String, List<String>> typed = typed(request);
        List<FieldError> errors = Wording.of(binding, List.copyOf(typed.keySet()));
        return shownAgain(again, Form.typed(typed, errors), HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView refused(
            HttpServletRequest request, Refused refused, Function<Form, ModelAndView> again) {
        List<FieldError> errors = List.of(new FieldError(refused.field(), refused.why()));
        return shownAgain(again, Form.typed(typed(request), errors), HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView changedMeanwhile(
            HttpServletRequest request, Map<String, String> saved, Function<Form, ModelAndView> again) {
        Form typed = Form.typed(typed(request), List.of());
        Map<String, List<String>> values = new LinkedHashMap<>(typed(request));
        String version = saved.get("version");
        if (version != null) {
            values.put("version", List.of(version));
        }
        FieldError error = new FieldError(
                "version", "A colleague changed this while you had it open. Compare below, then save again");
        ModelAndView page = shownAgain(again, Form.typed(values, List.of(error)), HttpStatus.CONFLICT);
        page.addObject("changes", Difference.between(saved, typed));
        return page;
    }

    private static ModelAndView shownAgain(Function<Form, ModelAndView> again, Form form, HttpStatus status) {
        ModelAndView page = again.apply(form);
        page.setStatus(status);
        return page;
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, new ArrayList<>(Arrays.asList(values))));
        return typed;
    }
}
