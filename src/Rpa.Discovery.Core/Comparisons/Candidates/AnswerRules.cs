using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Whether a step is for a bot, and what it is for instead: the first rule that fits.</summary>
internal static class AnswerRules
{
    /// <summary>What a bot at this step comes down to, and why.</summary>
    public static (Answer Answer, Message Reason) For(StepProfile step, CandidateOptions options)
    {
        if (step.Traits.Authority == Authority.Decision)
            return (Answer.LeaveToPeople, CandidateWords.IsADecision);
        if (step.Rules < BotConventions.JudgementRules)
            return (Answer.LeaveToPeople, CandidateWords.NeedsJudgement);
        if (step.SomebodyWaits)
            return (Answer.ElectronicForm, CandidateWords.SomebodyWaits);
        if (step.State.Work.Systems.Count > BotConventions.MostSystems)
            return (Answer.SplitIt, CandidateWords.TooManySystems.With(step.State.Work.Systems.Count));
        if (step.Variants > BotConventions.MostVariants)
            return (Answer.SplitIt, CandidateWords.TooManyVariants.With(step.Variants));
        if (step.HandBacks >= BotConventions.ManyHandBacks)
            return (Answer.FixTheForm, CandidateWords.ManyHandBacks.With(CandidateWording.Share(step.HandBacks)));
        if (step.PaperShare >= 0.5 && step.Layout <= BotConventions.FreeLayout)
            return (Answer.FixTheForm, CandidateWords.FreeLayout.With(CandidateWording.Share(step.PaperShare)));
        if (step.NextChange is { } change && options.From is { } from && change > from
            && change <= from.AddMonths(BotConventions.SoonMonths))
            return (Answer.WaitForSystemChange, CandidateWords.ChangeSoon.With(CandidateWording.Month(change)));
        if (step is { PaperShare: 0, PdfShare: 0, InputIsSaid: true } && step.HoursPerYear < BotConventions.SmallHoursPerYear
            && step.State.Work.Systems.Count <= 1)
            return (Answer.SpreadsheetFunction, CandidateWords.SmallAndOnScreen.With(CandidateWording.Hours(step.HoursPerYear)));
        return (Answer.Bot,
            CandidateWords.RulesAreClear.With(CandidateWording.Share(new BotProposal([step], readsPaper: step.PaperShare > 0)
                .CoverageOf(step))));
    }
}
