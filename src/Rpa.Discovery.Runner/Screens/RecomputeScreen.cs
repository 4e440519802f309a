using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>A result computed once more: the same, or what differs.</summary>
internal sealed class RecomputeScreen(Session session, string path, RecomputedResult result)
{
    private const int Shown = 20;

    public void Show()
    {
        if (result.IsSame)
        {
            session.Screen.Line(result.SamePlatform
                ? session.Say(RecomputeWords.SameBytes, path)
                : session.Say(RecomputeWords.SameFigures, path, result.PlatformNow, result.PlatformThen));
            return;
        }

        session.Screen.Line(session.Say(RecomputeWords.Different, path, result.Differences.Count));
        if (!result.SamePlatform)
            session.Screen.Line(session.Say(RecomputeWords.OtherPlatform, result.PlatformThen, result.PlatformNow));
        foreach (var difference in result.Differences.Take(Shown))
            session.Screen.Item("-", difference.Sentence.In(session.Language));
        if (result.Differences.Count > Shown)
            session.Screen.Line(session.Say(RecomputeWords.More, result.Differences.Count - Shown));
    }
}
