using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about names: what is named twice, or names nothing (RPD200x–201x).</summary>
internal static class ReferenceRules
{
    public static readonly DiagnosticRule DuplicateId = new("RPD2001", Severity.Error,
        new Phrase("The {0} '{1}' is defined twice.", "{0}「{1}」が二回定義されています。"),
        new Phrase("Give each its own id.", "それぞれ別のidにしてください。"));

    public static readonly DiagnosticRule UnknownPool = new("RPD2002", Severity.Error,
        new Phrase("'{0}' is not a defined pool.", "担当「{0}」は定義されていません。"),
        new Phrase("Define it under 'pools'.{1}", "「pools」に定義してください。{1}"));

    public static readonly DiagnosticRule BotIsNoPool = new("RPD2075", Severity.Error,
        new Phrase("'{0}' is a bot; 'by' names the people who do what it does not take.", "「{0}」はロボットです。「by」には、ロボットが処理しない件をする担当を書きます。"),
        new Phrase("Write 'by: clerk' with their 'effort', and beside it 'automate: {{ bot: {0}, effort: … }}'.{1}",
            "「by: clerk」とその人の「effort」を書き、並べて「automate: {{ bot: {0}, effort: … }}」と書いてください。{1}"));

    public static readonly DiagnosticRule UnknownTarget = new("RPD2003", Severity.Error,
        new Phrase("State '{0}' leads to '{1}', which is not defined.", "「{0}」の行き先「{1}」は定義されていません。"),
        new Phrase("Name a state that can be reached from here.{2}", "ここから行ける箇所を書いてください。{2}"));

    public static readonly DiagnosticRule UnknownCalendar = new("RPD2004", Severity.Error,
        new Phrase("'{0}' is not a defined calendar.", "暦「{0}」は定義されていません。"),
        new Phrase("Define it under 'calendars'.{1}", "「calendars」に定義してください。{1}"));

    public static readonly DiagnosticRule UnknownSystem = new("RPD2005", Severity.Error,
        new Phrase("'{0}' is not a defined system.", "システム「{0}」は定義されていません。"),
        new Phrase("Define it under 'systems'.{1}", "「systems」に定義してください。{1}"));

    public static readonly DiagnosticRule UnknownPerson = new("RPD2006", Severity.Error,
        new Phrase("'{0}' is not a defined person.", "職員「{0}」は定義されていません。"),
        new Phrase("Define it under 'people'.{1}", "「people」に定義してください。{1}"));

    public static readonly DiagnosticRule UnknownAttribute = new("RPD2007", Severity.Error,
        new Phrase("'{0}' is not an attribute of the workflow '{1}'.", "「{0}」は業務「{1}」の項目(attributes)ではありません。"),
        new Phrase("Define it under the workflow's 'attributes'.{2}", "業務の「attributes」に定義してください。{2}"));

    public static readonly DiagnosticRule UnknownValue = new("RPD2008", Severity.Error,
        new Phrase("The attribute '{0}' has no value '{1}'.", "項目「{0}」に値「{1}」はありません。"),
        new Phrase("It has: {2}.{3}", "使える値: {2}。{3}"));

    public static readonly DiagnosticRule UnknownInitial = new("RPD2009", Severity.Error,
        new Phrase("The initial state '{0}' is not defined.", "最初の箇所「{0}」は定義されていません。"),
        new Phrase("Name one of the states.{1}", "「states」にある箇所を書いてください。{1}"));

    public static readonly DiagnosticRule UnknownSource = new("RPD2010", Severity.Error,
        new Phrase("'{0}' is not a defined source.", "出典「{0}」は定義されていません。"),
        new Phrase("Define it under 'sources'.{1}", "「sources」に定義してください。{1}"));

    public static readonly DiagnosticRule UnknownWorkflow = new("RPD2011", Severity.Error,
        new Phrase("'{0}' is not a defined workflow.", "業務「{0}」は定義されていません。"),
        new Phrase("Define it under 'workflows'.{1}", "「workflows」に定義してください。{1}"));

    public static readonly DiagnosticRule UnknownState = new("RPD2012", Severity.Error,
        new Phrase("'{0}' is not a defined state.", "「{0}」という箇所は定義されていません。"),
        new Phrase("Name one of the states.{1}", "定義されている箇所を書いてください。{1}"));

    public static readonly DiagnosticRule UnknownEvent = new("RPD7131", Severity.Error,
        new Phrase("Nothing that is called '{0}' happens in the workflow '{1}'.", "業務「{1}」に、「{0}」という出来事はありません。"),
        new Phrase("Write the name of an 'event' of one of its states, or remove it from 'events'.{2}",
            "どれかの作業の「event」の名前を書くか、「events」から消してください。{2}"));

    public static readonly DiagnosticRule UnknownMachine = new("RPD2013", Severity.Error,
        new Phrase("'{0}' is not a defined machine.", "端末「{0}」は定義されていません。"),
        new Phrase("Define it under 'machines'.{1}", "「machines」に定義してください。{1}"));

    public static readonly DiagnosticRule UnknownBot = new("RPD2014", Severity.Error,
        new Phrase("'{0}' is not a defined bot.", "ロボット「{0}」は定義されていません。"),
        new Phrase("Define it under 'bots'.{1}", "「bots」に定義してください。{1}"));

    public static readonly DiagnosticRule UnknownSkill = new("RPD2015", Severity.Error,
        new Phrase("Nobody who may do '{0}' has the skill '{1}'.", "「{0}」をできる人に、技能「{1}」を持つ人がいません。"),
        new Phrase("Give the skill to one of the pool's people, or remove it here.{2}", "担当の誰かに技能を書くか、ここから消してください。{2}"));

    public static readonly DiagnosticRule BadId = new("RPD2016", Severity.Error,
        new Phrase("'{0}' cannot be an id.", "「{0}」はidに使えません。"),
        new Phrase("Ids are small letters, digits and hyphens, beginning with a letter; put the name for people in 'title'.",
            "idは英小文字で始め、英小文字・数字・ハイフンで書きます。名前は「title」に書いてください。"));

    public static readonly DiagnosticRule ReservedId = new("RPD2017", Severity.Error,
        new Phrase("'{0}' is a word of the language and cannot be an id.", "「{0}」は決まった意味の語なので、idに使えません。"),
        new Phrase("Choose another id, for example '{0}-1'.", "別のid(たとえば「{0}-1」)にしてください。"));

    public static readonly DiagnosticRule UnknownZone = new("RPD2018", Severity.Error,
        new Phrase("'{0}' is not a time zone.", "「{0}」という時間帯はありません。"),
        new Phrase("Write an IANA name such as 'Asia/Tokyo' or 'UTC'.{1}", "「Asia/Tokyo」や「UTC」のように書いてください。{1}"));

    public static readonly DiagnosticRule MissingArm = new("RPD2019", Severity.Error,
        new Phrase("The value varies by '{0}' but says nothing for '{1}'.", "「{0}」で分けていますが、「{1}」の値がありません。"),
        new Phrase("Add '{1}:' or 'else:'.", "「{1}:」か「else:」を書き足してください。"));
}
