using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A portfolio of a department file: the plan with what it was made from.</summary>
public sealed class PortfolioResult
{
    internal PortfolioResult()
    {
    }

    /// <summary>The file as it was read.</summary>
    public required DepartmentFile File { get; init; }

    /// <summary>The plan.</summary>
    public required PortfolioPlan Plan { get; init; }

    /// <summary>Today.</summary>
    public required ExperimentResult AsIs { get; init; }

    /// <summary>Entered work against the hours that can be had.</summary>
    public required StaffLoad Load { get; init; }

    /// <summary>Every finding of reading, validation, running and planning; after an error nothing is chosen.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>How fast it went, over all runs; the only member that differs between two runs.</summary>
    public required Performance Performance { get; init; }

    /// <summary>Everything that is needed to compute it once more.</summary>
    internal ResultOrigin? Origin { get; init; }

    /// <summary>The result for machines, unrounded, as UTF-8 with a line end: what the runner's <c>portfolio --json</c> prints.</summary>
    /// <param name="language">The language of the sentences in it.</param>
    /// <param name="withPerformance">Whether it says how fast it went, the only member that differs between two runs.</param>
    public byte[] ToJson(Language language = Language.English, bool withPerformance = true) =>
        ResultDocuments.Portfolio(this, language, withPerformance);
}
