package org.openmappa.check.web;

import org.openmappa.web.MenuSlot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For everybody who signs in: it shows nobody's data. */
@Configuration(proxyBeanMethods = false)
class CheckMenu {
    @Bean
    MenuSlot checkEligibilityMenu() {
        return new MenuSlot(35, "Check eligibility", "/check", null);
    }
}
