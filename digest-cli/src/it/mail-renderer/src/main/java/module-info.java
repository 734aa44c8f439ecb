/** A digest as the text of an e-mail. */
module org.example.mail {
    requires io.github.weeklydigest;

    provides io.github.weeklydigest.render.spi.RendererProvider with
            org.example.mail.MailRendererProvider;
}
