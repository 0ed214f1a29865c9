package org.lagebrief.render.gate;

/**
 * Why a briefing is kept back.
 *
 * @param expected what every released briefing has
 * @param found what this one has instead, and where
 */
public record Finding(String expected, String found) {}
