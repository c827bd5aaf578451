package org.openmappa.ui;

import gg.jte.TemplateEngine;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds the compiled template of a view: "persons/search" is persons/search.jte. */
class JteViewResolver extends UrlBasedViewResolver {
    private final TemplateEngine engine;

    JteViewResolver(TemplateEngine engine) {
        this.engine = engine;
        setViewClass(JteView.class);
        setSuffix(".jte");
        setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new JteView(engine);
    }
}
