package fr.navette.applications;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an applicant saves.
 *
 * @param answers question id to answer, as typed
 * @param sites in the order of preference
 */
public record Draft(Map<String, Object> answers, List<String> sites, Optional<String> track) {}
