using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>A bot for several steps that follow each other.</summary>
internal static class ProposedChains
{
    /// <summary>Chains of steps that one pool works through without judgement, along the likeliest way; only the longest from each
    /// beginning.</summary>
    public static IEnumerable<Candidate> At(List<StepProfile> steps, CandidateOptions options) =>
        At(steps, options, readsPaper: false)
            .Concat(At(steps, options, readsPaper: true).Where(c => c.Kind == CandidateKind.BotAfterDigitizing));

    private static IEnumerable<Candidate> At(List<StepProfile> steps, CandidateOptions options, bool readsPaper)
    {
        // A bot that checks its own entry is no second pair of eyes.
        bool Fits(StepProfile step) => step.Rules >= BotConventions.ChainRules && step.Traits.Authority is not Authority.Check
            && new BotProposal([step], readsPaper).CoverageOf(step) >= BotConventions.ChainCoverage
            && AnswerRules.For(step, options).Answer is Answer.Bot or Answer.WaitForSystemChange or Answer.SpreadsheetFunction;
        StepProfile? Next(StepProfile step) =>
            step.LikeliestTarget is { } target
                && steps.FirstOrDefault(s => s.Path == new StatePath(step.Path.Workflow, target)) is { } next
            && string.Equals(next.FirstPool, step.FirstPool, StringComparison.Ordinal) && Fits(next) ? next : null;

        var followed = steps.Where(Fits).Select(Next).OfType<StepProfile>().Select(s => s.Path).ToHashSet();
        foreach (var first in steps.Where(s => Fits(s) && !followed.Contains(s.Path)))
        {
            var chain = new List<StepProfile> { first };
            while (Next(chain[^1]) is { } next && chain.All(s => s.Path != next.Path))
                chain.Add(next);
            if (chain.Count < 2)
                continue;
            var waits = chain.Select(s => AnswerRules.For(s, options)).FirstOrDefault(a => a.Answer == Answer.WaitForSystemChange);
            var reads = readsPaper && chain.Any(s => s.PaperShare > 0);
            yield return ProposedBots.Of(chain, reads, waits.Reason is not null ? Answer.WaitForSystemChange : reads
                ? Answer.DigitizeThenBot : Answer.Bot,
                waits.Reason
                    ?? CandidateWords.RulesAreClear.With(CandidateWording.Share(chain.Min(s => new BotProposal([s], reads).CoverageOf(s)))),
                    options);
        }
    }
}
