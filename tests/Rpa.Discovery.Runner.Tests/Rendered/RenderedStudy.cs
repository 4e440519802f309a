using System.CommandLine;
using System.Text.Json;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Rendered;

/// <summary>A small study of a sample as people get it: screen, Markdown and JSON, in both languages. Each sample is studied once for all
/// tests.</summary>
internal sealed class RenderedStudy
{
    private static readonly Dictionary<string, Lazy<RenderedStudy>> Samples = new[] { "tax-collection", "citizens-counter",
        "imizu-reconciliation" }
        .ToDictionary(s => s, s => new Lazy<RenderedStudy>(() => new RenderedStudy(s)), StringComparer.Ordinal);

    private RenderedStudy(string sample)
    {
        Path = Checkout.Path("processes", sample + ".yaml");
        Result = AutomationStudy.Load(Path)
            .Run(new StudyOptions
            {
                Replications = ReplicationPlan.Exactly(2), SimulatedCandidates = 3, UncertaintyCandidates = 1,
                ParameterDraws = 4
            });
    }

    public string Path { get; }

    public StudyResult Result { get; }

    public static RenderedStudy Of(string sample) => Samples[sample].Value;

    public string Markdown(Language language) => Result.Report.ToMarkdown(language);

    public JsonDocument Json(Language language) => JsonDocument.Parse(Result.Report.ToJson(language, withPerformance: false));

    public string Screen(Language language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var common = new CommonCliOptions();
        var root = new Command("study");
        foreach (var choice in common.All)
            root.Options.Add(choice.Option);
        var session = new Session(new Host { Out = output, Error = output, In = TextReader.Null }, root.Parse([]), common,
            null, language);
        session.Show(StudyPage.Short(Result, 100));
        return output.ToString();
    }
}
