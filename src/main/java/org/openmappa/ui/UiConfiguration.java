package org.openmappa.ui;

import static java.time.Duration.ofDays;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages from compiled templates; styles, scripts and images from the webjars and our own folder. The fonts of the
 * design system are left out on purpose: GDS Transport is licensed for GOV.UK services only, and our style uses none.
 */
@Configuration
class UiConfiguration implements WebMvcConfigurer {
    private static final CacheControl KEPT =
            CacheControl.maxAge(ofDays(365)).cachePublic().immutable();
    private static final CacheControl KEPT_A_WHILE =
            CacheControl.maxAge(ofDays(7)).cachePublic();

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    JteViewResolver jteViewResolver(TemplateEngine engine) {
        return new JteViewResolver(engine);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var govuk = Assets.webjar(Assets.GOVUK) + "dist/govuk/";
        var moj = Assets.webjar(Assets.MOJ) + "moj/";
        serve(registry, Assets.at("govuk/*"), KEPT, govuk);
        serve(registry, Assets.at("moj/*"), KEPT, moj);
        serve(registry, Assets.at("*"), KEPT, "classpath:/static/assets/");
        serve(registry, "/assets/images/*", KEPT_A_WHILE, govuk + "assets/images/", moj + "assets/images/");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, CacheControl kept, String... from) {
        registry.addResourceHandler(path).addResourceLocations(from).setCacheControl(kept);
    }
}
