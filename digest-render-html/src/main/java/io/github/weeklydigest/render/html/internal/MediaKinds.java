package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.Source;
import java.util.Map;
import java.util.Optional;

/** Which sources are podcasts or videos: by their host, or because a show is named where such things are listed. */
final class MediaKinds {
    private static final Map<String, String> HOSTS = Resources.properties("media-hosts.properties");

    /** {@code podcast}, {@code video} or nothing. */
    Optional<String> of(Source source, Optional<String> host, boolean media) {
        Optional<String> byHost = host.map(HOSTS::get);
        return byHost.isPresent() || !media || source.attribution().isEmpty() ? byHost : Optional.of("podcast");
    }
}
