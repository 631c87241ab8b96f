package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import app.dateline.text.WordList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterReaderTest {
    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 19);
    private static final List<String> OUTLETS = List.of("TASS", "The Harbour Post", "The Age", "Fortune", "Time", "",
            "Le Monde", "Küstenbote", "Vestnik - Sports", "Vestnik - World", "Новое время", "港新聞", "CoastPost.com");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What happened yesterday in Orla?               | 2016-05-18 | 2016-05-18 | What happened in Orla?
            What did Kovar say last week?                  | 2016-05-09 | 2016-05-15 | What did Kovar say ?
            news from last week about the ferry            | 2016-05-09 | 2016-05-15 | about the ferry
            this month's news about the ferry              | 2016-05-01 | 2016-05-19 | about the ferry
            news from this week about the ferry            | 2016-05-13 | 2016-05-19 | about the ferry
            What happened this week?                       | 2016-05-13 | 2016-05-19 | What happened ?
            Who resigned last month?                       | 2016-04-01 | 2016-04-30 | Who resigned ?
            What was said in the last 3 days on the ferry? | 2016-05-16 | 2016-05-19 | What was said on the ferry?
            anything on the ferry in the past two weeks    | 2016-05-05 | 2016-05-19 | anything on the ferry
            What did they decide since Monday?             | 2016-05-16 | 2016-05-19 | What did they decide ?
            What did they decide since yesterday?          | 2016-05-18 |            | What did they decide ?
            What happened in May 2016?                     | 2016-05-01 | 2016-05-31 | What happened ?
            What was reported on 1 February?               | 2016-02-01 | 2016-02-01 | What was reported ?
            What happened on 6 May 2016?                   | 2016-05-06 | 2016-05-06 | What happened ?
            What did Kovar say in March 2016?              | 2016-03-01 | 2016-04-07 | What did Kovar say ?
            Nachrichten gestern                            | 2016-05-18 | 2016-05-18 | ''
            Quelles nouvelles du ferry hier ?              | 2016-05-18 | 2016-05-18 | Quelles nouvelles du ferry ?
            today's news                                   | 2016-05-19 | 2016-05-19 | ''
            What has been said since 3 May?                | 2016-05-03 |            | What has been said ?
            What has been said since 3 June?               | 2015-06-03 |            | What has been said ?
            What was published in May 2016 on the ferry?   | 2016-05-01 | 2016-05-31 | What was on the ferry?
            articles from 6 May 2016 about the ferry       | 2016-05-06 | 2016-05-06 | about the ferry
            What was reported on May 6th, 2016?            | 2016-05-06 | 2016-05-06 | What was ?
            What was reported on 1 February?               | 2016-02-01 | 2016-02-01 | What was reported ?
            What was written the last ſix days?            | 2016-05-13 | 2016-05-19 | What was written ?
            What was written the last sİx days?            | 2016-05-13 | 2016-05-19 | What was written ?
            What did they decide since October?            | 2015-10-01 |            | What did they decide ?
            Ferry news since april                         | 2016-04-01 |            | Ferry
            articles published before March                |            | 2016-02-29 | ''
            ferry reports before November                  |            | 2015-10-31 | ferry
            What did they decide last Tuesday?             | 2016-05-17 | 2016-05-18 | What did they decide ?
            What did they decide on last Thursday?         | 2016-05-12 | 2016-05-13 | What did they decide ?
            articles published last Tuesday on the ferry   | 2016-05-17 | 2016-05-17 | on the ferry
            What did they decide before last Tuesday?      |            | 2016-05-16 | What did they decide ?
            What did they decide two weeks ago?            | 2016-05-02 | 2016-05-08 | What did they decide ?
            What did they decide a week ago?               | 2016-05-09 | 2016-05-15 | What did they decide ?
            What did they decide 3 days ago?               | 2016-05-16 | 2016-05-16 | What did they decide ?
            What did they decide two months ago?           | 2016-03-04 | 2016-04-03 | What did they decide ?
            Was sagte die Ministerin letzten Freitag?      | 2016-05-13 | 2016-05-14 | Was sagte die Ministerin ?
            Was sagte die Ministerin vor zwei Wochen?      | 2016-05-02 | 2016-05-08 | Was sagte die Ministerin ?
            Was sagte die Ministerin seit Oktober?         | 2015-10-01 |            | Was sagte die Ministerin ?
            Qu'a dit la ministre vendredi dernier ?        | 2016-05-13 | 2016-05-14 | Qu'a dit la ministre ?
            Qu'a dit la ministre il y a deux semaines ?    | 2016-05-02 | 2016-05-08 | Qu'a dit la ministre ?
            Qu'a dit la ministre depuis octobre ?          | 2015-10-01 |            | Qu'a dit la ministre ?
            ¿Qué dijo la ministra el viernes pasado?       | 2016-05-13 | 2016-05-14 | ¿Qué dijo la ministra ?
            ¿Qué dijo la ministra hace dos semanas?        | 2016-05-02 | 2016-05-08 | ¿Qué dijo la ministra ?
            ¿Qué dijo la ministra desde octubre?           | 2015-10-01 |            | ¿Qué dijo la ministra ?
            Что сказала министр в прошлую пятницу?         | 2016-05-13 | 2016-05-14 | Что сказала министр ?
            Что сказала министр две недели назад?          | 2016-05-02 | 2016-05-08 | Что сказала министр ?
            Что сказала министр с октября?                 | 2015-10-01 |            | Что сказала министр ?
            大臣は2週間前何と言いましたか                  | 2016-05-02 | 2016-05-08 | 大臣は 何と言いましたか
            大臣は10月以降何と言いましたか                 | 2015-10-01 |            | 大臣は 何と言いましたか
            What was written since ſunday?                 | 2016-05-15 | 2016-05-19 | What was written ?
            articles published before June 2015            |            | 2015-05-31 | ''
            reports between 1 and 5 May 2016 on the ferry  | 2016-05-01 | 2016-05-05 | on the ferry
            articles from 2015 about the ferry             | 2015-01-01 | 2015-12-31 | about the ferry
            Was sagte Kovar letzte Woche?                  | 2016-05-09 | 2016-05-15 | Was sagte Kovar ?
            Artikel vom 6. Mai 2016 über die Fähre         | 2016-05-06 | 2016-05-06 | über die Fähre
            Qu'est-ce qui a été dit la semaine dernière ?  | 2016-05-09 | 2016-05-15 | Qu'est-ce qui a été dit ?
            ¿Qué dijo el ministro la semana pasada?        | 2016-05-09 | 2016-05-15 | ¿Qué dijo el ministro ?
            Что сказал министр на прошлой неделе?          | 2016-05-09 | 2016-05-15 | Что сказал министр ?
            大臣は先週何と言いましたか                     | 2016-05-09 | 2016-05-15 | 大臣は 何と言いましたか""")
    void leavesOutWhatTheWordsOfTheNewsLeaveOut(String question, @Nullable LocalDate from, @Nullable LocalDate to,
            String rest) {
        Understood read = read(question);

        assertThat(read.filter()).isEqualTo(Filter.NONE.only(new Days(from, to)));
        assertThat(read.text()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What did the council decide in 1995?            | 1995-01-01 | 1995-12-31
            What fell out in May 2016?                      | 2016-05-01 | 2016-05-31
            What fell out on 6 May 2016?                    | 2016-05-06 | 2016-05-06
            What fell out on May 6?                         | 2016-05-06 | 2016-05-06
            What fell out in June?                          | 2015-06-01 | 2015-06-30
            What fell out between 1 and 5 May 2016?         | 2016-05-01 | 2016-05-05
            What fell out between May and July 2015?        | 2015-05-01 | 2015-07-31
            What fell out from 30 April to 2 May 2016?      | 2016-04-30 | 2016-05-02
            How many ships have sunk since 3 May 2014?      | 2014-05-03 |
            Who was minister before June 2014?              |            | 2014-05-31
            Who was minister before June?                   |            | 2015-05-31
            Who was minister until 2014?                    |            | 2014-12-31
            Which novel was published in 1925?              | 1925-01-01 | 1925-12-31
            What has Kovar said this month?                 | 2016-05-01 | 2016-05-19
            Which ports closed this week?                   | 2016-05-13 | 2016-05-19
            What did Kovar say today?                       | 2016-05-19 | 2016-05-19
            Was geschah im Mai 2016 in Orla?                | 2016-05-01 | 2016-05-31
            Was geschah am 6. Mai 2016 in Orla?             | 2016-05-06 | 2016-05-06
            Que s'est-il passé en mai 2016 à Orla ?         | 2016-05-01 | 2016-05-31
            ¿Qué pasó en Orla en mayo de 2016?              | 2016-05-01 | 2016-05-31
            ¿Qué pasó en Orla el 6 de mayo de 2016?         | 2016-05-06 | 2016-05-06
            Что произошло в Орле в мае 2016 года?           | 2016-05-01 | 2016-05-31
            Что произошло в Орле 6 мая 2016 года?           | 2016-05-06 | 2016-05-06
            2016年5月に港で何がありましたか                  | 2016-05-01 | 2016-05-31
            2016年5月6日に港で何がありましたか               | 2016-05-06 | 2016-05-06""")
    void onlyPrefersADateThatMayBelongToTheEvent(String question, @Nullable LocalDate from, @Nullable LocalDate to) {
        Understood read = read(question);

        assertThat(read.filter()).isEqualTo(Filter.NONE.preferring(new Days(from, to)));
        assertThat(read.text()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who won the 2014 World Cup?
            What has changed since the forum?
            Where could they meet again this year?
            Which ships will sail this week?
            How many people live there today?
            Who was hurt in last week's match?
            What happened in the last week of the war?
            What may the minister do?
            Will the ferry sail before November?
            船の放送を8月から取りやめ
            船の沈没、2日前に知らせ
            What did the crowd do before march music was played?
            Who was hurt in last Friday's match?
            Who was minister two years ago?
            How long is the march to the sea?
            When did May become prime minister?
            What did he write on 31 February 2016?
            Which of them came first, the treaty of 6 May 2016 or the one of 7 May 2015?
            Which route has the latest ferry?
            What is the latest time to book?
            What is the age of the captain?
            Who sails in time?
            What happens in the Age of Reason?
            Who made a fortune in shipping?
            Who works for TASS?
            Who resigned from Fortune?
            What do TASS and The Harbour Post say about the ferry?
            Who is the president of Orla Fortune Holding?""")
    void leavesOtherQuestionsAlone(String question) {
        assertThat(read(question)).isEqualTo(Understood.of(question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When does the ferry sail according to TASS?            | TASS             | When does the ferry sail ?
            according to tass, when does the ferry sail?           | TASS             | , when does the ferry sail?
            What did Kovar say in the Harbour Post?                | The Harbour Post | What did Kovar say ?
            what did kovar say in harbour post about the ferry     | The Harbour Post | what did kovar say about the ferry
            What is in The Age about the ferry?                    | The Age          | What is about the ferry?
            From Fortune: who owns the ferry?                      | Fortune          | : who owns the ferry?
            news from Time on the ferry                            | Time             | on the ferry
            Does the 'Harbour Post' article name the ferry?        | The Harbour Post | Does name the ferry?
            What did TASS report about the ferry?                  | TASS             | What about the ferry?
            What is in TASS's report on the ferry?                 | TASS             | What is in on the ferry?
            What did Kovar say as reported by Vestnik?             | Vestnik          | What did Kovar say ?
            What did Kovar say in Vestnik - World?                 | Vestnik - World  | What did Kovar say ?
            articles from coastpost.com on the ferry               | CoastPost.com    | on the ferry
            TASS: when does the ferry sail?                        | TASS             | : when does the ferry sail?
            Was sagte Kovar laut Kustenbote?                       | Küstenbote       | Was sagte Kovar ?
            Qu'a dit la ministre selon Le Monde ?                  | Le Monde         | Qu'a dit la ministre ?
            Что сказала Ковар по данным ТАСС и Новое время?        |                  |
            Что сказала Ковар согласно Новое время?                | Новое время      | Что сказала Ковар ?
            港新聞によると船はいつ出ますか                         | 港新聞           | 船はいつ出ますか""")
    void holdsToAnOutletThatTheStoreHas(String question, @Nullable String outlet, @Nullable String rest) {
        Understood read = read(question);

        assertThat(java.util.Optional.ofNullable(read.filter().outlet()).map(Filter.Outlet::name).orElse(null))
                .isEqualTo(outlet);
        assertThat(read.text()).isEqualTo(rest == null ? question : rest);
    }

    @ParameterizedTest
    @CsvSource({"Who founded Ayer?", "Did Ayer lose?", "What did Jean Hier say?", "Who wrote Hier encore?",
            "Why did Gestern win?", "What did Ana Selon TASS say?"})
    void leavesNothingOutForTheWordsOfAnotherLanguage(String question) {
        Understood read = read(question);

        assertThat(read.filter().excludes()).isFalse();
        assertThat(read.text()).isEqualTo(question);
        assertThat(read.everything()).isFalse();
    }

    @Test
    @Timeout(10)
    void takesAnOutletNamedOverAndOverForNoFilter() {
        for (String crafted : List.of("Ap ", "Ap   ", "AP\u00a0", "in Ap, ", "the AP ", "Ap                    ,")) {
            String question = crafted.repeat(Question.LONGEST / crafted.length());
            OutletNames names = new OutletNames(List.of("AP"));
            for (int i = 0; i < 20; i++) {
                assertThat(new FilterReader(names, TODAY, "en").read(question).filter().outlet()).isNull();
            }
        }
        assertThat(new OutletReader(new OutletNames(List.of("AP")), OutletWords.of("en"))
                .compares("according to AP ".repeat(21))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | What did Bloomberg say about the tax on the ferry?
            en | What did the guardian say about the child?
            de | Was sieht man im Bild?
            de | Was steht im Spiegel des Bades?
            es | ¿Cuál es la ciudad más grande en el mundo?
            es | ¿Qué se vende más en el país?
            es | ¿Qué es verdad según el político?
            fr | Quel est le plus grand port du monde ?
            fr | Que pense-t-on dans le monde ?
            fr | Qui parle selon le monde ?
            """)
    void takesNoWordForAnOutletThatIsKnownEverywhere(String language, String question) {
        OutletNames names = new OutletNames(List.of(), WordList.lines("en", "world-outlets"));

        assertThat(new FilterReader(names, TODAY, language).read(question).filter().outlet()).isNull();
    }

    @Test
    void findsEveryPartOfAnOutlet() {
        assertThat(read("articles in Vestnik about the ferry").filter().outlet()).isEqualTo(
                new Filter.Outlet("Vestnik", java.util.Set.of("Vestnik - Sports", "Vestnik - World")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is the latest on the peace treaty?            | on the peace treaty?
            latest news about the ferry                        | about the ferry
            What are the most recent reports on the ferry?     | on the ferry?
            what's new on the ferry                            | on the ferry
            последние новости о пароме                         | о пароме
            Quelles sont les dernières nouvelles sur le ferry ?| sur le ferry ?
            最新のニュース                                     | ''""")
    void putsTheNewestFirstWhereTheLatestIsAskedFor(String question, String rest) {
        Understood read = read(question);

        assertThat(read.filter()).isEqualTo(Filter.NONE.newestFirst());
        assertThat(read.text()).isEqualTo(rest);
    }

    @Test
    void readsSeveralFiltersOfOneQuestion() {
        Understood read = read("What is the latest from TASS on the ferry since Monday?");

        assertThat(read.filter()).isEqualTo(new Filter(new Days(LocalDate.of(2016, 5, 16), TODAY),
                new Filter.Outlet("TASS", java.util.Set.of("TASS")), true, null));
    }

    private static Understood read(String question) {
        return new FilterReader(new OutletNames(OUTLETS), TODAY,
                new app.dateline.text.TextAnalyzer().language(question)).read(question);
    }
}
