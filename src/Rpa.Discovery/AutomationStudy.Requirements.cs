using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Requirements;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery;

public sealed partial class AutomationStudy
{
    /// <summary>What the chosen candidates ask of a tool: those that are named, else the scenarios that were given, else what a
    /// portfolio chooses.</summary>
    /// <exception cref="DepartmentException">The department cannot be simulated, a name is not that of a candidate, or nothing can be
    /// planned.</exception>
    internal RequirementList Requirements(
        StudyOptions options, PortfolioConstraints constraints, IReadOnlyList<string> named, IProgress<StudyProgress>? progress = null,
            CancellationToken cancellationToken = default)
    {
        options.Check();
        if (named.Count == 0 && options.Scenarios.Count > 0)
            return RequirementFinder.Of(File.Department, [.. options.Scenarios.Select(Candidate.From)]);
        if (named.Count == 0)
        {
            var plan = Plan(constraints, options, progress, cancellationToken).Plan;
            return plan.Diagnostics.Any(d => d.Severity == Severity.Error)
                ? throw new DepartmentException([.. plan.Diagnostics])
                : RequirementFinder.Of(File.Department, [.. plan.Chosen.Select(c => c.Candidate)]);
        }

        var (asIs, _, candidates) = Begin(options, progress, cancellationToken);
        if (asIs.IsPartial)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new DepartmentException(asIs.Diagnostics);
        }

        return RequirementFinder.Of(File.Department,
        [
            .. named.Distinct(StringComparer.Ordinal).Select(id =>
            candidates.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))
                ?? throw new DepartmentException([OfferRules.UnknownCandidate.At(default, id,
                    string.Join(", ", candidates.Select(c => c.Id)), DidYouMean.For(id, candidates.Select(c => c.Id)))])),
        ]);
    }
}
