package org.openmappa.board.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmappa.board.AnnualReturn;
import org.openmappa.board.CompileReturn;
import org.openmappa.board.ReturnFile;
import org.openmappa.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The annual return over the API: figures as JSON, or the files as they are published. */
@RestController
@RequestMapping("/api")
class AnnualReturnApi {
    private final CompileReturn compile;

    AnnualReturnApi(CompileReturn compile) {
        this.compile = compile;
    }

    /** @param on the last 31 March where none is given */
    @GetMapping("/annual-return")
    AnnualReturn figures(Actor actor, @RequestParam(required = false) @Nullable LocalDate on) {
        return compile.of(actor, on == null ? compile.usualDay() : on);
    }

    @GetMapping(path = "/annual-return.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> csv(Actor actor, @RequestParam LocalDate on) {
        ReturnFile file = compile.toTakeAway(actor, on);
        return named(file.name("csv")).body(file.csv());
    }

    @GetMapping(path = "/annual-return.ods", produces = "application/vnd.oasis.opendocument.spreadsheet")
    ResponseEntity<byte[]> ods(Actor actor, @RequestParam LocalDate on) {
        ReturnFile file = compile.toTakeAway(actor, on);
        return named(file.name("ods")).body(file.ods());
    }

    private static ResponseEntity.BodyBuilder named(String file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString());
    }
}
