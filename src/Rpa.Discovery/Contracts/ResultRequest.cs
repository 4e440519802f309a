using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>What a saved result was asked to compute: from which files, what was simulated, in which language it is written.</summary>
internal sealed class ResultRequest
{
    public ResultRequest(ProvenanceJson said, string command)
    {
        Origins = said.Files;
        Language = said.Language switch
        {
            "ja" => Language.Japanese,
            "en" => Language.English,
            var other => throw DamagedResultException.Wrong($"{SavedResult.ProvenancePath}.language", other, RecomputeWords.ALanguage)
        };
        Asked = said.Options.Read(said.Seed, DocumentKind.Of(command) is { Ranks: true });
    }

    public Request Asked { get; }

    public ExperimentOptions Experiment => Asked.Experiment;

    /// <summary>The language of the sentences in it.</summary>
    public Language Language { get; }

    /// <summary>The files that it was computed from.</summary>
    public IReadOnlyList<OriginFile> Origins { get; }
}
