package coop.yui.assemblies;

import coop.yui.assemblies.Assembly.MinutesProgress;
import coop.yui.assemblies.Assembly.Own;
import coop.yui.identity.Viewer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an assembly. */
enum AssemblyAct {
  CHANGE,
  CANCEL,
  OPEN,
  CHECK_IN,
  CHECK_OUT,
  ADMIT,
  GIVE_PROXY,
  WITHDRAW_PROXY,
  ASK_TO_SPEAK,
  STOP_SPEAKING,
  CONDUCT,
  WRITE_MINUTES,
  APPROVE_MINUTES,
  PUBLISH_MINUTES;

  /** What the viewer may do with it at this time; looked at again when she does it. */
  static List<AssemblyAct> of(Assembly assembly, Viewer viewer, OffsetDateTime now) {
    List<AssemblyAct> acts = new ArrayList<>();
    if (viewer.isMemberOf(assembly.cooperative())) {
      acts.addAll(ofMember(assembly, now));
    }
    if (viewer.isRepresentativeOf(assembly.cooperative())) {
      acts.addAll(ofRepresentative(assembly, now));
    }
    return acts;
  }

  private static List<AssemblyAct> ofMember(Assembly assembly, OffsetDateTime now) {
    List<AssemblyAct> acts = new ArrayList<>();
    Own own = assembly.own();
    if (own.isPresent() && assembly.isAhead()) {
      acts.add(CHECK_OUT);
    } else if (assembly.isDoorOpen(now) && assembly.format().hasLink()) {
      acts.add(CHECK_IN);
    }
    if (assembly.isAhead()) {
      if (own.hasGivenProxy()) {
        acts.add(WITHDRAW_PROXY);
      } else if (assembly.proxiesPerHolder() > 0 && !own.holdsProxies()) {
        acts.add(GIVE_PROXY);
      }
    }
    if (assembly.state() == AssemblyState.IN_SESSION && own.isPresent() && own.hasItem()) {
      acts.add(own.hasAsked() ? STOP_SPEAKING : ASK_TO_SPEAK);
    }
    boolean isToBeApproved =
        own.minutes() == MinutesProgress.DRAFTED || own.minutes() == MinutesProgress.APPROVED;
    if (isToBeApproved && own.wasThere() && !own.hasApproved()) {
      acts.add(APPROVE_MINUTES);
    }
    return acts;
  }

  private static List<AssemblyAct> ofRepresentative(Assembly assembly, OffsetDateTime now) {
    List<AssemblyAct> acts = new ArrayList<>();
    if (assembly.state() == AssemblyState.CONVENED) {
      acts.add(CHANGE);
      acts.add(CANCEL);
      if (!now.isBefore(assembly.startsAt())) {
        acts.add(OPEN);
      }
    }
    if (assembly.isDoorOpen(now) && assembly.format().hasPlace()) {
      acts.add(ADMIT);
    }
    if (assembly.state() == AssemblyState.IN_SESSION) {
      acts.add(CONDUCT);
    }
    if (assembly.state() == AssemblyState.CLOSED
        && assembly.own().minutes() != MinutesProgress.PUBLISHED) {
      acts.add(WRITE_MINUTES);
    }
    if (assembly.own().minutes() == MinutesProgress.APPROVED) {
      acts.add(PUBLISH_MINUTES);
    }
    return acts;
  }
}
