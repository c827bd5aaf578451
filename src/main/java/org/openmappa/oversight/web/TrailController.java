package org.openmappa.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.openmappa.oversight.ReadTrail;
import org.openmappa.oversight.TrailWanted;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.web.MenuSlot;
import org.openmappa.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The trail of an area. What is asked for stands in no address. */
@Controller
@RequestMapping("/trail")
class TrailController {
    private final ReadTrail read;
    private final Submission submission;

    TrailController(ReadTrail read, Submission submission) {
        this.read = read;
        this.submission = submission;
    }

    @Bean
    static MenuSlot trailMenu() {
        return new MenuSlot(90, "Who looked", "/trail", Right.READ_TRAIL);
    }

    @GetMapping
    ModelAndView unusual(Actor actor) {
        return new ModelAndView("oversight/unusual", Map.of("found", read.unusual(actor), "form", Form.blank()));
    }

    @PostMapping
    ModelAndView search(
            Actor actor, @Valid @ModelAttribute TrailWanted wanted, BindingResult binding, HttpServletRequest sent) {
        return submission.shown(
                sent,
                binding,
                form -> new ModelAndView("oversight/trail", Map.of("read", read.of(actor, wanted), "form", form)),
                form -> new ModelAndView("oversight/unusual", Map.of("found", read.unusual(actor), "form", form)));
    }
}
