package dev.voicecoach.gateway.health;

import dev.voicecoach.gateway.health.Health.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/health}, which needs no key; 503 when nothing can be accepted. */
@RestController
class HealthController {
    private final HealthChecks checks;

    HealthController(HealthChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/v1/health")
    ResponseEntity<Health> health() {
        var health = checks.check();
        return ResponseEntity.status(
                        health.status() == State.UNHEALTHY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(health);
    }
}
