package coop.yui.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A human being with an account, as the viewer may see her: what she keeps to herself is absent.
 *
 * @param language the language she prefers; for herself and staff
 * @param email for those whom her contact choice lets know
 * @param contactChoice for herself and staff
 * @param isFindable whether everyone finds her by her name; for herself and staff
 * @param isIntroducer whether ways through the network may lead through her; for herself and staff
 * @param reminderRhythm how often she is told by mail of what waits for her; for herself and staff
 */
public record Person(
    String id,
    String displayName,
    @Nullable String nameKana,
    @Nullable String language,
    @Nullable String email,
    @Nullable ContactChoice contactChoice,
    @Nullable Boolean isFindable,
    @Nullable Boolean isIntroducer,
    @Nullable ReminderRhythm reminderRhythm,
    OffsetDateTime createdAt) {}
