package cn.qingjian.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official document says, part by part (《党政机关公文处理工作条例》第九条), whatever file it is written into. Parts that a document
 * does not have, or not yet, are empty. Copy numbers and degrees of secrecy are left out on purpose: secret documents have
 * no place in this system. Joint issue by several organs is not laid out.
 *
 * @param form its layout
 * @param mark 发文机关标志, as it is printed: 某某市住房公积金管理中心文件
 * @param number 发文字号, or 令号
 * @param signers 签发人 of a document that goes upwards; the one who signs an order; none in letters and minutes
 * @param urgency 紧急程度: 特急 or 加急
 * @param title 标题; an order has none
 * @param addressees 主送机关, without the colon
 * @param body the paragraphs; 一、 and （一） at a beginning make a heading
 * @param rolls who was there, in minutes
 * @param signature 发文机关署名; in an order the post of its signer
 * @param date 成文日期
 * @param sealed whether a seal will stand on signature and date; minutes bear none
 * @param note 附注, without its brackets
 * @param copies 抄送机关, without the full stop
 * @param printedBy 印发机关; a letter shows none
 * @param printedOn 印发日期
 * @param attachments 附件 in their order
 */
public record OfficialPaper(
        Form form,
        String mark,
        String number,
        List<String> signers,
        String urgency,
        String title,
        String addressees,
        List<String> body,
        List<Roll> rolls,
        String signature,
        @Nullable LocalDate date,
        boolean sealed,
        String note,
        String copies,
        String printedBy,
        @Nullable LocalDate printedOn,
        List<Attachment> attachments) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_LIST = 3_000;
    private static final int LONGEST_MARK = 40;
    private static final int LONGEST_NUMBER = 25;
    private static final int LONGEST_NAME = 8;
    private static final int MOST_SIGNERS = 10;
    private static final int LONGEST_SIGNATURE = 80;
    private static final int LONGEST_ORGAN = 20;
    private static final int LONGEST_NOTE = 300;
    private static final int MOST_ATTACHMENTS = 99;
    /** Some 1,600 pages; no document is as long, and a page costs memory. */
    private static final long MOST_CHARACTERS = 1_000_000;

    /**
     * Cleans every part of invisible characters and of the marks that the layout sets itself.
     *
     * @throws IllegalArgumentException when a part is missing or longer than a page can show; the message, in Chinese, is for
     *     the person who wrote the document
     */
    public OfficialPaper {
        mark = Plain.required("发文机关标志", mark, LONGEST_MARK);
        number = Plain.optional("发文字号", number, LONGEST_NUMBER);
        signers = signers.stream()
                .map(name -> Plain.optional("签发人姓名", name, LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .toList();
        urgency = Plain.optional("紧急程度", urgency, 4);
        title = Plain.optional("标题", title, LONGEST_TITLE);
        addressees = Plain.without("：:", Plain.optional("主送机关", addressees, LONGEST_LIST));
        body = Plain.paragraphs(body);
        rolls = List.copyOf(rolls);
        signature = Plain.optional("署名", signature, LONGEST_SIGNATURE);
        note = unbracketed(Plain.optional("附注", note, LONGEST_NOTE));
        copies = Plain.without("。", Plain.optional("抄送机关", copies, LONGEST_LIST));
        printedBy = Plain.optional("印发机关", printedBy, LONGEST_ORGAN);
        attachments = List.copyOf(attachments);
        if (signers.size() > MOST_SIGNERS) {
            throw new IllegalArgumentException("签发人不能超过" + MOST_SIGNERS + "人。");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("附件不能超过" + MOST_ATTACHMENTS + "件。");
        }
        if (body.isEmpty()) {
            throw new IllegalArgumentException("正文不能为空。");
        }
        if (title.isEmpty() && form != Form.ORDER) {
            throw new IllegalArgumentException("标题不能为空。");
        }
        if (!title.isEmpty() && form == Form.ORDER) {
            throw new IllegalArgumentException("命令（令）不编排标题，请把标题并入正文。");
        }
        if (sealed && form == Form.MINUTES) {
            throw new IllegalArgumentException("纪要不加盖印章。");
        }
        if (!rolls.isEmpty() && form != Form.MINUTES) {
            throw new IllegalArgumentException("只有纪要编排出席、请假和列席名单。");
        }
        if (!signers.isEmpty() && (form == Form.LETTER || form == Form.MINUTES)) {
            throw new IllegalArgumentException("信函和纪要不标注签发人。");
        }
        if (form == Form.LETTER && !(printedBy.isEmpty() && printedOn == null)) {
            throw new IllegalArgumentException("信函不编排印发机关和印发日期。");
        }
        if (form == Form.ORDER && signers.size() > 1) {
            throw new IllegalArgumentException("命令（令）只由一人签署。");
        }
        if (characters(body, attachments) > MOST_CHARACTERS) {
            throw new IllegalArgumentException("正文和附件合计不能超过" + MOST_CHARACTERS / 10_000 + "万字。");
        }
    }

    private static String unbracketed(String note) {
        boolean bracketed = note.length() > 1
                && "（(".indexOf(note.charAt(0)) >= 0
                && "）)".indexOf(note.charAt(note.length() - 1)) >= 0;
        return bracketed ? note.substring(1, note.length() - 1).strip() : note;
    }

    private static long characters(List<String> body, List<Attachment> attachments) {
        long count = body.stream().mapToLong(String::length).sum();
        for (Attachment attachment : attachments) {
            count += attachment.body().stream().mapToLong(String::length).sum();
        }
        return count;
    }

    /** Begins a document of a form with its mark, title and body; what else it has is added part by part. */
    public static Parts parts(Form form, String mark, String title, List<String> body) {
        return new Parts(form, mark, title, body);
    }

    /** The parts of a document while they are put together; nothing is checked before {@link #paper}. */
    public static final class Parts {
        private final Form form;
        private final String mark;
        private final String title;
        private final List<String> body;
        private String number = "";
        private List<String> signers = List.of();
        private String urgency = "";
        private String addressees = "";
        private List<Roll> rolls = List.of();
        private String signature = "";
        private @Nullable LocalDate date;
        private boolean sealed;
        private String note = "";
        private String copies = "";
        private String printedBy = "";
        private @Nullable LocalDate printedOn;
        private List<Attachment> attachments = List.of();

        private Parts(Form form, String mark, String title, List<String> body) {
            this.form = form;
            this.mark = mark;
            this.title = title;
            this.body = body;
        }

        /** 发文字号 or 令号. */
        public Parts number(String number) {
            this.number = number;
            return this;
        }

        /** 签发人, in the order of their organs. */
        public Parts signers(List<String> names) {
            this.signers = names;
            return this;
        }

        /** 特急 or 加急. */
        public Parts urgency(String urgency) {
            this.urgency = urgency;
            return this;
        }

        /** 主送机关. */
        public Parts to(String addressees) {
            this.addressees = addressees;
            return this;
        }

        /** Who was there, in minutes. */
        public Parts rolls(List<Roll> rolls) {
            this.rolls = rolls;
            return this;
        }

        /** 署名 and 成文日期; the date is null as long as nobody has signed. */
        public Parts signed(String signature, @Nullable LocalDate date) {
            this.signature = signature;
            this.date = date;
            return this;
        }

        /** A seal will stand on signature and date. */
        public Parts sealed() {
            this.sealed = true;
            return this;
        }

        /** 附注. */
        public Parts note(String note) {
            this.note = note;
            return this;
        }

        /** 抄送机关. */
        public Parts copies(String copies) {
            this.copies = copies;
            return this;
        }

        /** 印发机关 and 印发日期. */
        public Parts printed(String by, @Nullable LocalDate on) {
            this.printedBy = by;
            this.printedOn = on;
            return this;
        }

        /** 附件 in their order. */
        public Parts attachments(List<Attachment> attachments) {
            this.attachments = attachments;
            return this;
        }

        /**
         * The document.
         *
         * @throws IllegalArgumentException as the constructor of {@link OfficialPaper}
         */
        public OfficialPaper paper() {
            return new OfficialPaper(
                    form,
                    mark,
                    number,
                    signers,
                    urgency,
                    title,
                    addressees,
                    body,
                    rolls,
                    signature,
                    date,
                    sealed,
                    note,
                    copies,
                    printedBy,
                    printedOn,
                    attachments);
        }
    }
}
