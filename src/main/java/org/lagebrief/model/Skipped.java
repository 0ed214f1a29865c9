package org.lagebrief.model;

/** An input that a run left out, and why; a run with any ends with exit code 1. */
public record Skipped(String file, String reason) {}
