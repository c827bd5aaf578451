package org.openmappa.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the SQL of a module; works only inside the transaction of a use case. Like the use case it lets a refusal at the
 * gate pass without undoing the transaction, or the trail would lose the entry of the refusal.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@Transactional(
        propagation = Propagation.MANDATORY,
        noRollbackFor = {NotFound.class, Forbidden.class, Braked.class})
public @interface Records {}
