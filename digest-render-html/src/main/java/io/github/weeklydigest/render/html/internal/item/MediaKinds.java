package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.render.html.internal.markup.Resources;
import java.util.Map;
import java.util.Optional;

/** Which sources are podcasts or videos: by their host, or because a show is named where such things are listed. */
public final class MediaKinds {
    private static final Map<String, String> HOSTS = Resources.properties(MediaKinds.class, "media-hosts.properties");

    /** {@code podcast}, {@code video} or nothing. */
    public Optional<String> of(Source source, Optional<String> host, boolean media) {
        Optional<String> byHost = host.map(HOSTS::get);
        return byHost.isPresent() || !media || source.attribution().isEmpty() ? byHost : Optional.of("podcast");
    }
}
