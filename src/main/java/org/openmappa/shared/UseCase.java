package org.openmappa.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A verb of the trade: one class, one transaction. The first thing that it does is to pass the gate, which writes the
 * trail entry; a refusal at the gate is kept on the trail, therefore it does not undo the transaction.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@Transactional(noRollbackFor = {NotFound.class, Forbidden.class, Braked.class})
public @interface UseCase {}
