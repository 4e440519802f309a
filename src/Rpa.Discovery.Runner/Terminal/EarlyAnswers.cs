using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>What a study knows before it is done, shown above its progress to whoever waits at a terminal.</summary>
/// <remarks>Standard output hears nothing of it.</remarks>
internal sealed class EarlyAnswers(ProgressLine line, Screen screen, Language language, Func<StudyResult, Page> page)
    : IProgress<StudyResult>
{
    private bool _hasShown;

    public void Report(StudyResult value) => _hasShown |= line.Above(() => new PageOnScreen(screen, language).Show(page(value)));

    /// <summary>Parts what was provisional from the answer that follows.</summary>
    public void End()
    {
        if (_hasShown)
            screen.Heading(QuickWords.Final.In(language));
    }
}
