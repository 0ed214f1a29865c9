package org.lagebrief.extract.pack;

import java.util.Collection;
import java.util.List;

/** A set of roles, made once and asked often. */
public final class Roles {
    final long first;
    final long second;
    final long third;

    Roles(long first, long second, long third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    public static Roles of(Role... roles) {
        return of(List.of(roles));
    }

    static Roles of(Collection<Role> roles) {
        long first = 0;
        long second = 0;
        long third = 0;
        for (Role role : roles) {
            first |= role.bitInFirst();
            second |= role.bitInSecond();
            third |= role.bitInThird();
        }
        return new Roles(first, second, third);
    }

    /** Whether one of them has its bit in what is known of a word; the three as in {@link Role#bitInFirst()} and on. */
    public boolean meet(long inFirst, long inSecond, long inThird) {
        return ((first & inFirst) | (second & inSecond) | (third & inThird)) != 0;
    }

    boolean meet(Roles others) {
        return meet(others.first, others.second, others.third);
    }

    boolean has(Role role) {
        return ((first & role.bitInFirst()) | (second & role.bitInSecond()) | (third & role.bitInThird())) != 0;
    }

    Roles and(Roles other) {
        return new Roles(first | other.first, second | other.second, third | other.third);
    }
}
