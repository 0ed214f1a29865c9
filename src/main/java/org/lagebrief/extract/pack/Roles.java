package org.lagebrief.extract.pack;

import java.util.Collection;
import java.util.List;

/** A set of roles, made once and asked often. */
public final class Roles {
    final long first;
    final long second;

    Roles(long first, long second) {
        this.first = first;
        this.second = second;
    }

    public static Roles of(Role... roles) {
        return of(List.of(roles));
    }

    static Roles of(Collection<Role> roles) {
        long first = 0;
        long second = 0;
        for (Role role : roles) {
            first |= role.bitInFirst();
            second |= role.bitInSecond();
        }
        return new Roles(first, second);
    }
}
