package coop.yui.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mails.
 *
 * @param from the sender's address
 * @param firstWait how long after a first failure it is tried again; each further wait is twice as
 *     long, an hour at most
 * @param giveUpAfter how long it is tried
 * @param longestSending a mail that is being sent for longer was interrupted
 */
@ConfigurationProperties("yui.mail")
record MailProperties(
    @DefaultValue("yui@localhost") String from,
    @DefaultValue("30s") Duration firstWait,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue("10m") Duration longestSending) {}
