package org.openmappa.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig({UiConfiguration.class, ServingTest.Pages.class})
class ServingTest {
    private static final Pattern URL = Pattern.compile("url\\((/[^)]+)\\)");

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void start() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void whatThePageLinksToIsServedAndKept() throws Exception {
        for (var file : List.of(
                "openmappa.css",
                "openmappa.js",
                "favicon.svg",
                "govuk/govuk-frontend.min.css",
                "govuk/govuk-frontend.min.js",
                "moj/moj-frontend.min.css",
                "moj/moj-frontend.min.js")) {
            var answer = get(Assets.at(file));
            assertThat(answer.getStatus()).as(file).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control"))
                    .contains("max-age=31536000")
                    .contains("immutable");
        }
    }

    @Test
    void everyImageOfTheStylesIsServed() throws Exception {
        for (var file : List.of("govuk/govuk-frontend.min.css", "moj/moj-frontend.min.css")) {
            var css = get(Assets.at(file)).getContentAsString(UTF_8);
            for (var url : URL.matcher(css).results().map(m -> m.group(1)).toList()) {
                assertThat(get(url).getStatus()).as(url).isEqualTo(url.startsWith("/assets/fonts/") ? 404 : 200);
            }
        }
    }

    @Test
    void aPageIsWrittenWholeInUtf8() throws Exception {
        var answer = get("/inset");

        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getContentAsByteArray()).hasSize(answer.getContentLength());
        assertThat(answer.getContentAsString(UTF_8)).contains("£ &lt;b&gt;");
    }

    @Test
    void aTemplateThatFailsLeavesNothingBehind() {
        var answer = new MockHttpServletResponse();
        Content failing = output -> {
            throw new IllegalStateException("half way");
        };
        var view = new JteView(context.getBean(TemplateEngine.class));
        view.setUrl("layout/page.jte");

        assertThatThrownBy(() -> view.render(
                        Map.of("frame", Frame.of("Half"), "content", failing), new MockHttpServletRequest(), answer))
                .hasRootCauseMessage("half way");
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.isCommitted()).isFalse();
    }

    @Test
    void aPageThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> get("/missing")).hasMessageContaining("govuk/nowhere");
    }

    @Test
    void aRedirectIsNoPage() throws Exception {
        assertThat(get("/moved").getRedirectedUrl()).isEqualTo("/inset");
    }

    private MockHttpServletResponse get(String url) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(url)).andReturn().getResponse();
    }

    @EnableWebMvc
    @Controller
    static class Pages {
        @GetMapping("/inset")
        ModelAndView inset() {
            return new ModelAndView("govuk/insetText", Map.of("text", "£ <b>"));
        }

        @GetMapping("/missing")
        String missing() {
            return "govuk/nowhere";
        }

        @GetMapping("/moved")
        String moved() {
            return "redirect:/inset";
        }
    }
}
