package org.openmappa.board.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.openmappa.board.CompileReturn;
import org.openmappa.board.ReturnFile;
import org.openmappa.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The annual return as a file. */
@Controller
class ReturnFileController {
    record Day(@NotNull LocalDate on) {}

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType ODS = MediaType.parseMediaType("application/vnd.oasis.opendocument.spreadsheet");
    private final CompileReturn compile;

    ReturnFileController(CompileReturn compile) {
        this.compile = compile;
    }

    @GetMapping("/annual-return.csv")
    ResponseEntity<byte[]> csv(Actor actor, @Valid @ModelAttribute Day day) {
        ReturnFile file = compile.toTakeAway(actor, day.on());
        return answer(file.name("csv"), CSV, file.csv());
    }

    @GetMapping("/annual-return.ods")
    ResponseEntity<byte[]> ods(Actor actor, @Valid @ModelAttribute Day day) {
        ReturnFile file = compile.toTakeAway(actor, day.on());
        return answer(file.name("ods"), ODS, file.ods());
    }

    private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
