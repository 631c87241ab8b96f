package app.dateline.alert;

import app.dateline.article.Articles;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Figures of what waits to be told. */
@Component
class AlertMeters implements MeterBinder {
    private final Articles articles;
    private final Alerts alerts;

    AlertMeters(Articles articles, Alerts alerts) {
        this.articles = articles;
        this.alerts = alerts;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("dateline.alerts.articles", articles::countIndexed).register(meters);
        Gauge.builder("dateline.alerts.open", alerts::open).register(meters);
    }
}
