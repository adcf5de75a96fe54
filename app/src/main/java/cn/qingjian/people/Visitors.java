package cn.qingjian.people;

import java.util.Set;

/** Says what a person of the public may be at this moment; the room that knows the public provides the one bean. */
@FunctionalInterface
public interface Visitors {
    /** What the person is now: a mandate that ended or was revoked since sign-in makes no agent any more. */
    Set<Visitor> of(PublicPerson person);
}
