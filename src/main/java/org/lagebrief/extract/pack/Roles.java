package org.lagebrief.extract.pack;

import java.util.Collection;
import java.util.List;

/**
 * A set of roles, made once and asked often: a bit a role, in {@value #PARTS} {@code long}s.
 *
 * <p>A record, for the bits of one are constants to the compiler where the set is one.
 */
public record Roles(long first, long second, long third) {
    /** How many {@code long}s hold the bits of all roles. */
    public static final int PARTS = 3;

    public static final Roles NONE = of();

    /** Beyond every role's bit: says that the roles are those which may be played, depending on what follows. */
    private static final long OPEN = 1L << (Long.SIZE - 1);

    /** Beyond every role's bit: says that the token has digits or states a number. */
    private static final long NUMBER = 1L << (Long.SIZE - 2);

    public static Roles of(Role... roles) {
        return of(List.of(roles));
    }

    static Roles of(Collection<Role> roles) {
        long[] bits = new long[PARTS];
        roles.forEach(role -> bits[role.part()] |= role.bit());
        return new Roles(bits[0], bits[1], bits[2]);
    }

    boolean has(Role role) {
        long part = role.part() == 0 ? first : role.part() == 1 ? second : third;
        return (part & role.bit()) != 0;
    }

    boolean hasAny(Roles other) {
        return ((first & other.first) | (second & other.second) | (third & other.third)) != 0;
    }

    /** These roles and the others. */
    public Roles and(Roles other) {
        return new Roles(first | other.first, second | other.second, third | other.third);
    }

    /** The same roles, marked as depending on what follows. */
    Roles open() {
        return new Roles(first, second, third | OPEN);
    }

    /** The same roles, or a number. */
    public Roles orNumber() {
        return new Roles(first, second, third | NUMBER);
    }

    /** Notes in the {@link #PARTS} places from that one on that the token has digits or states a number. */
    public static void writeNumber(long[] bits, int at) {
        bits[at + PARTS - 1] |= NUMBER;
    }

    /** Whether the roles in the {@link #PARTS} places from that one on are only those that may be played. */
    public static boolean isOpen(long[] bits, int at) {
        return (bits[at + PARTS - 1] & OPEN) != 0;
    }

    /** Writes the bits into {@link #PARTS} places from that one on. */
    public void write(long[] bits, int at) {
        bits[at] = first;
        bits[at + 1] = second;
        bits[at + 2] = third;
    }

    /** The first token from there, before the end, in whose {@link #PARTS} places one of these roles has its bit; or -1. */
    public int firstIn(long[] bits, int from, int end) {
        long one = first;
        long two = second;
        long three = third;
        int at = from * PARTS;
        for (int token = from; token < end; token++) {
            if (((bits[at] & one) | (bits[at + 1] & two) | (bits[at + 2] & three)) != 0) {
                return token;
            }
            at += PARTS;
        }
        return -1;
    }

    /** The first token from there, before the end, in whose {@link #PARTS} places the role has its bit; or -1. */
    public static int firstIn(long[] bits, int from, int end, Role role) {
        long bit = role.bit();
        int at = from * PARTS + role.part();
        for (int token = from; token < end; token++) {
            if ((bits[at] & bit) != 0) {
                return token;
            }
            at += PARTS;
        }
        return -1;
    }

    /** Whether one of these roles has its bit in the {@link #PARTS} places from that one on. */
    public boolean anyIn(long[] bits, int at) {
        return ((bits[at] & first) | (bits[at + 1] & second) | (bits[at + 2] & third)) != 0;
    }
}
