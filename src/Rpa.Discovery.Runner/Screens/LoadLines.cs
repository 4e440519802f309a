using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>A scenario's result is judged like a department: whoever would have too much work, today or with a change, is named.</summary>
internal static class LoadLines
{
    public static void Show(Session session, SideBySide all, StudyKind kind)
    {
        if (StaffLoad.Of(all.AsIs, kind) is { Verdict: not LoadVerdict.Settles } today)
            session.Screen.Line(session.Say(ComparisonWords.LoadToday, today.Sentence));
        foreach (var variant in all.Variants)
        {
            if (StaffLoad.Of(variant.ToBe, kind) is not { Verdict: not LoadVerdict.Settles } load)
                continue;
            session.Screen.Line(all.Variants.Count == 1
                ? session.Say(ComparisonWords.LoadChanged, load.Sentence)
                : session.Say(ComparisonWords.LoadOf, variant.Variant.Scenario?.Title ?? (Text)variant.Variant.Label, load.Sentence));
        }
    }
}
