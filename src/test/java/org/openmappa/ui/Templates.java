package org.openmappa.ui;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;

/** Renders templates: the compiled ones of the application, and those that only tests have. */
final class Templates {
    private static final TemplateEngine COMPILED = TemplateEngine.createPrecompiled(ContentType.Html);

    private static final class Once {
        static final TemplateEngine OF_TESTS_TOO = ofTestsToo();
    }

    private Templates() {}

    static String render(String template, Map<String, Object> params) {
        return render(COMPILED, template, params);
    }

    static String renderOfTests(String template, Map<String, Object> params) {
        return render(Once.OF_TESTS_TOO, template, params);
    }

    private static TemplateEngine ofTestsToo() {
        var engine = TemplateEngine.create(
                new OfTestsToo(),
                Path.of("target", "jte-test-" + ProcessHandle.current().pid()),
                ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    private static String render(TemplateEngine engine, String template, Map<String, Object> params) {
        var page = new StringOutput();
        engine.render(template, params, page);
        return page.toString();
    }

    private static final class OfTestsToo implements CodeResolver {
        private final CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));
        private final CodeResolver main = new DirectoryCodeResolver(Path.of("src/main/jte"));

        @Override
        public String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }

        @Override
        public boolean exists(String name) {
            return of(name).exists(name);
        }

        private CodeResolver of(String name) {
            return tests.exists(name) ? tests : main;
        }
    }
}
