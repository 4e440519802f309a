using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>RPD1101–1199: single values: numbers, times, shares, rates, dates, guards, distributions.</summary>
internal static class ValueRules
{
    public static readonly DiagnosticRule NotANumber = new("RPD1101", Severity.Error,
        new Phrase("'{0}' is not a number.", "「{0}」は数ではありません。"),
        new Phrase("Write it like 1200 or 0.5.", "1200、0.5 のように書いてください。"));

    public static readonly DiagnosticRule NumberForm = new("RPD1102", Severity.Error,
        new Phrase("'{0}' is a number in a form that programs read differently.", "「{0}」は、読み手によって違う数になる書き方です。"),
        new Phrase("{1}", "{1}"));

    public static readonly DiagnosticRule UnitMissing = new("RPD1103", Severity.Error,
        new Phrase("'{0}' has no unit.", "「{0}」に単位がありません。"),
        new Phrase("Write {1}.", "{1}のように書いてください。"));

    public static readonly DiagnosticRule NotATime = new("RPD1104", Severity.Error,
        new Phrase("'{0}' is not a length of time.", "「{0}」は時間の長さとして読めません。"),
        new Phrase("Write it like {1}{3}.{2}", "{1}{3}のように書いてください。{2}"));

    public static readonly DiagnosticRule UnitNotHere = new("RPD1105", Severity.Error,
        new Phrase("'{0}' cannot be used here: {1}.", "「{0}」はここでは使えません({1})。"),
        new Phrase("Use one of {2}.", "{2}のいずれかにしてください。"));

    public static readonly DiagnosticRule NotAShare = new("RPD1106", Severity.Error,
        new Phrase("'{0}' is not a share.", "「{0}」は割合として読めません。"),
        new Phrase("Write '12 %', '1 in 8', '0.12', or rarely, sometimes, often, mostly.{1}",
            "「12%」「8回に1回」「0.12」、または まれに・ときどき・よく・たいてい と書いてください。{1}"));

    public static readonly DiagnosticRule ShareRange = new("RPD1107", Severity.Error,
        new Phrase("'{0}' lies outside 0 to 100 %.", "「{0}」は0〜100%の範囲にありません。"),
        new Phrase("A share is between 0 and 1, that is 0 % and 100 %.{1}", "割合は0から1まで(0%から100%まで)です。{1}"));

    public static readonly DiagnosticRule NotARate = new("RPD1108", Severity.Error,
        new Phrase("'{0}' does not say how many per what.", "「{0}」からは、どの期間に何件かが読み取れません。"),
        new Phrase("Write '{1}', with one of {2}.{3}", "「{1}」のように、{2} のいずれかを付けて書いてください。{3}"));

    public static readonly DiagnosticRule NotAFactor = new("RPD1110", Severity.Error,
        new Phrase("'{0}' is not a factor.", "「{0}」は倍率として読めません。"),
        new Phrase("Write 'x1.8' or '2倍'.", "「x1.8」「2倍」のように書いてください。"));

    public static readonly DiagnosticRule BarePercentage = new("RPD1170", Severity.Error,
        new Phrase("'{0}' can mean so much of what there is or so much more of it.", "「{0}」は、その割合になるのか、その分増えるのか、どちらにも読めます。"),
        new Phrase("Write {1}.", "{1} のように書いてください。"));

    public static readonly DiagnosticRule RangeNotHere = new("RPD1171", Severity.Error,
        new Phrase("'{0}' is a range, but one length of time is needed here.", "「{0}」は幅のある時間ですが、ここには一つの長さが必要です。"),
        new Phrase("Write one value, such as {1}.", "{1}のように、一つの値で書いてください。"));

    public static readonly DiagnosticRule NotADate = new("RPD1111", Severity.Error,
        new Phrase("'{0}' is not a date.", "「{0}」は日付として読めません。"),
        new Phrase("Write '{1}'.", "「{1}」のように書いてください。"));

    public static readonly DiagnosticRule EndOfDay = new("RPD1150", Severity.Hint,
        new Phrase("'{0}' is read as {1}: a day ends at 24:00, without a second missing.", "「{0}」は {1} として読みます(1日の終わりは24:00です)。"),
        new Phrase("Write \"{1}\".", "\"{1}\" と書いてください。"));

    public static readonly DiagnosticRule NotATimeOfDay = new("RPD1112", Severity.Error,
        new Phrase("'{0}' is not a time of day.", "「{0}」は時刻として読めません。"),
        new Phrase("Write it like \"09:00\", from 00:00 to 23:59.", "\"09:00\" のように、00:00から23:59までで書いてください。"));

    public static readonly DiagnosticRule NotYesOrNo = new("RPD1113", Severity.Error,
        new Phrase("'{0}' is neither true nor false.", "「{0}」は true でも false でもありません。"),
        new Phrase("Write true or false.", "true か false と書いてください。"), SchemaSees: true);

    public static readonly DiagnosticRule OutOfRange = new("RPD1114", Severity.Error,
        new Phrase("{0} is outside what makes sense here: {1}.", "{0}はここで使える範囲にありません({1})。"),
        new Phrase("Write a number within it.", "範囲内の数にしてください。"));

    public static readonly DiagnosticRule UnknownDistribution = new("RPD1118", Severity.Error,
        new Phrase("'{0}' is not a distribution.", "「{0}」という分布はありません。"),
        new Phrase("There are {1}.{2}", "{1} があります。{2}"), SchemaSees: true);

    public static readonly DiagnosticRule DistributionParameters = new("RPD1119", Severity.Error,
        new Phrase("'{0}' does not take just these parameters: {1}.", "「{0}」はこの組合せ({1})では決まりません。"),
        new Phrase("Write one of {2}.", "次のいずれかにしてください: {2}"), SchemaSees: true);

    public static readonly DiagnosticRule DistributionParameter = new("RPD1120", Severity.Error,
        new Phrase("The parameter '{0}' of '{1}' is {2}; it must be {3}.", "「{1}」の「{0}」が{2}になっています({3})。"),
        new Phrase("Correct the parameter.", "値を直してください。"));

    public static readonly DiagnosticRule CalendarText = new("RPD1121", Severity.Error,
        new Phrase("{0}", "{0}"),
        new Phrase("Write it like {1}.", "{1} のように書いてください。"));

    public static readonly DiagnosticRule NotATimeOfYear = new("RPD1122", Severity.Error,
        new Phrase("'{0}' does not name a time that demand can peak at.", "「{0}」は山の時期として読めません。"),
        new Phrase("Write {1}.", "{1} のように書いてください。"));

    public static readonly DiagnosticRule MixedClocks = new("RPD1125", Severity.Error,
        new Phrase("Working time and clock time are mixed in one value: '{0}' and '{1}'.", "一つの値の中に営業日・営業時間と時計の時間が混ざっています(「{0}」と「{1}」)。"),
        new Phrase("Use the same kind of unit throughout.", "同じ種類の単位にそろえてください。"));

    public static readonly DiagnosticRule NotAPeriod = new("RPD1126", Severity.Error,
        new Phrase("'{0}' is not a fiscal year.", "「{0}」は年度として読めません。"),
        new Phrase("Write 'FY2026' or '令和8年度' (April to March); for any other year 'start: 2026-01-01' and 'horizon: 1 year'.",
            "「FY2026」「令和8年度」(4月〜3月)のように書いてください。ほかの1年は「start: 2026-01-01」「horizon: 1 year」とします。"));

    public static readonly DiagnosticRule NotAPath = new("RPD1127", Severity.Error,
        new Phrase("'{0}' is not the path of a state.", "「{0}」は作業の場所として読めません。"),
        new Phrase("Write 'workflow/state'.", "「業務/作業」(workflow/state)の形で書いてください。"));

    public static readonly DiagnosticRule NotReplications = new("RPD1128", Severity.Error,
        new Phrase("'{0}' does not say how often to run.", "「{0}」はくり返しの回数として読めません。"),
        new Phrase("Write a number such as 30, or 'until:2%'.", "30 のような回数か、「until:2%」と書いてください。"));

    public static readonly DiagnosticRule RangeOrder = new("RPD1129", Severity.Error,
        new Phrase("'{0}' is not below '{1}'.", "「{0}」が「{1}」より小さくありません。"),
        new Phrase("Write the smaller one first; if it never varies, write one value.", "小さい方を先に書いてください。ばらつかない場合は一つの値で書いてください。"));

    public static readonly DiagnosticRule CutsNothing = new("RPD1130", Severity.Error,
        new Phrase("Both ends of 'between' are open, so it cuts nothing.", "「between」の両端が open なので、何も限られません。"),
        new Phrase("Write at least one bound, or remove 'between'.", "少なくとも一方に値を書くか、「between」を消してください。"));

    public static readonly DiagnosticRule AlwaysZero = new("RPD1131", Severity.Error,
        new Phrase("'{0}' lies below zero with certainty: {1}. It would count as 0 every time.", "「{0}」は必ず0より小さくなり、毎回0として数えることになります({1})。"),
        new Phrase("Correct its values or its 'shift'; if it really takes no time, write 'exactly 0 s'.",
            "値か「shift」を直してください。本当に時間がかからない場合は「exactly 0 s」と書いてください。"));

    public static readonly DiagnosticRule MeanMoved = new("RPD1132", Severity.Hint,
        new Phrase("The mean written for '{0}' is {1}, but {2} is used: {3}.", "「{0}」に書かれた平均は {1} ですが、{2} が使われます({3})。"),
        new Phrase("Check that {2} is what you mean, or correct the distribution.", "{2} でよいか確かめ、違う場合は分布を直してください。"));

    public static readonly DiagnosticRule GuardSyntax = new("RPD1117", Severity.Error,
        new Phrase("The condition cannot be read at '{0}': {1}.", "条件が「{0}」の所で読めません({1})。"),
        new Phrase("Write it like 'amount > 100000 and channel = paper', 'channel in (paper electronic)', 'visits(received) > 2', 'not "
            + "overdue'.",
            "「amount > 100000 and channel = paper」「channel in (paper electronic)」「visits(received) > 2」「not overdue」のように書いてください。"));
}
