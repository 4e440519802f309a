using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about the plan of a sweep (RPD7321–7329).</summary>
internal static class SweepPlanRules
{
    public static readonly DiagnosticRule NothingMatches = new("RPD7321", Severity.Error,
        new Phrase("'{0}' names no file below '{1}'.", "「{1}」の中に「{0}」に当たるファイルがありません。"),
        new Phrase(
            "Write it as seen from the plan: 'divisions/tax.yaml', 'divisions/*.yaml', or 'divisions/**/*.yaml' for all folders below.",
            "計画のファイルから見た形で書いてください:「divisions/tax.yaml」「divisions/*.yaml」、下のフォルダーも含めるなら「divisions/**/*.yaml」。"));

    public static readonly DiagnosticRule DepartmentTwice = new("RPD7322", Severity.Error,
        new Phrase("'{0}' is named already in line {1}.", "「{0}」は{1}行目ですでに挙げられています。"),
        new Phrase("Delete one of them, or make the pattern narrower: every department is swept once.",
            "どちらかを消すか、範囲をせばめてください。職場は1回だけ計算します。"));

    public static readonly DiagnosticRule CannotList = new("RPD7323", Severity.Error,
        new Phrase("The files of '{0}' cannot be listed.", "「{0}」のファイルの一覧を読めません。"),
        new Phrase("Check the name and the permissions of its folders.", "名前と、フォルダーの権限を確かめてください。"));

    public static readonly DiagnosticRule ScenarioTwice = new("RPD7324", Severity.Error,
        new Phrase("The scenario '{0}' stands twice in the plan.", "見直し案「{0}」が計画に2回あります。"),
        new Phrase("Delete one, or give them different names.", "どちらかを消すか、別の名前にしてください。"));

    public static readonly DiagnosticRule BaseNotSwept = new("RPD7325", Severity.Error,
        new Phrase("The scenario '{0}' is for '{1}', which is none of the departments of the plan.",
            "見直し案「{0}」は「{1}」のものですが、その職場は計画にありません。"),
        new Phrase("Add that department, or delete 'base:' from the scenario, so that it is for all.",
            "その職場を計画に加えるか、見直し案から「base:」を消してください。消せばすべての職場に当てはめます。"));

    public static readonly DiagnosticRule NoValues = new("RPD7326", Severity.Error,
        new Phrase("'{0}': '{1}' is no list of values and no range.", "「{0}」の「{1}」は値や範囲として読めません。"),
        new Phrase("Write [4, 6, 8], 4..9, 0.1..0.5/0.1 (step), or factors x0.5..x1.5/x0.5, with the smaller number first.",
            "[4, 6, 8]、4..9、0.1..0.5/0.1(きざみ)、倍率 x0.5..x1.5/x0.5 のように、小さい方から書いてください。"));

    public static readonly DiagnosticRule TooManyValues = new("RPD7327", Severity.Error,
        new Phrase("'{0}': '{1}' would be {2} {2:value|values}; at most {3} are swept.", "「{0}」の「{1}」は値が{2}個になります。{3}個までです。"),
        new Phrase("Write a larger step, as in '0..1000/100'.", "「0..1000/100」のように、きざみを大きくしてください。"));

    public static readonly DiagnosticRule ValueTwice = new("RPD7328", Severity.Error,
        new Phrase("'{0}': the value '{1}' stands twice.", "「{0}」に値「{1}」が2回あります。"),
        new Phrase("Delete one of them.", "どちらかを消してください。"));

    public static readonly DiagnosticRule TooManyCells = new("RPD7329", Severity.Error,
        new Phrase("The plan has {0} {0:cell|cells}, and a sweep takes {1}: {2} {2:department|departments} × {3} {3:scenario|scenarios} "
            + "× {4} {4:value|values} × {5} {5:seed|seeds}.",
            "計画のセルは{0}個になります(職場{2} × 見直し案{3} × 値{4} × 再計算用の番号{5})。1回に計算できるのは{1}個までです。"),
        new Phrase("Divide it into several plans, or let more replications stand in for seeds ('study: {{ replications: 100 }}').",
            "計画をいくつかに分けるか、再計算用の番号の代わりにくり返しを増やしてください(「study: {{ replications: 100 }}」)。"));
}
