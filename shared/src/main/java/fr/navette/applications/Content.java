package fr.navette.applications;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an application says, but for its documents.
 *
 * @param answers question id to answer; hidden questions keep theirs
 * @param sites in the order of preference
 */
public record Content(Map<String, Object> answers, List<String> sites, Optional<String> track) {
  static final Content NOTHING = new Content(Map.of(), List.of(), Optional.empty());

  public Content {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    sites = List.copyOf(sites);
  }
}
