package org.openmappa.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** One page. It is written whole or not at all: a template that fails leaves the response untouched. */
class JteView extends AbstractUrlBasedView {
    private final TemplateEngine engine;

    JteView(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean checkResource(Locale locale) {
        return engine.hasTemplate(template());
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = new Utf8ByteOutput();
        engine.render(template(), model, page);
        setResponseContentType(request, response);
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private String template() {
        var url = getUrl();
        if (url == null) {
            throw new IllegalStateException("a view without a template");
        }
        return url;
    }
}
