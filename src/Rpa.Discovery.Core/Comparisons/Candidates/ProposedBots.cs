using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>A bot at a single step, with and without AI-OCR.</summary>
internal static class ProposedBots
{
    /// <summary>The bots of a step; where it is not for a bot, the answer without figures.</summary>
    public static IEnumerable<Candidate> At(StepProfile step, CandidateOptions options)
    {
        var (answer, reason) = AnswerRules.For(step, options);
        if (answer is Answer.Bot or Answer.WaitForSystemChange)
        {
            Message Reason(bool reads) => answer == Answer.Bot
                ? CandidateWords.RulesAreClear.With(CandidateWording.Share(new BotProposal([step], reads).CoverageOf(step))) : reason;
            if (step.PaperShare < 1)
                yield return Of([step], readsPaper: false, answer, Reason(false), options);
            if (step.PaperShare > 0)
                yield return Of([step], readsPaper: true, answer == Answer.Bot ? Answer.DigitizeThenBot : answer, Reason(true), options);
            yield break;
        }

        yield return new Candidate
        {
            Id = CandidateWording.Id("bot", step.Path.Workflow, step.Path.State),
            Title = CandidateWords.Bot.With(CandidateWording.NameOf(step)),
            Kind = CandidateKind.Bot,
            Answer = answer,
            Reasons = [reason],
            States = [step.Path],
            ExclusivityGroups = [step.Path.ToString()],
        };
    }

    /// <summary>The candidate of a bot that does some steps one after the other.</summary>
    public static Candidate Of(IReadOnlyList<StepProfile> steps, bool readsPaper, Answer answer, Message reason, CandidateOptions options)
    {
        var proposal = options.From is { } from ? new BotProposal(steps, readsPaper) { From = from } : new BotProposal(steps, readsPaper);
        var name = steps.Count == 1 ? CandidateWording.NameOf(steps[0])
            : CandidateWords.Chain.With(CandidateWording.NameOf(steps[0]), CandidateWording.NameOf(steps[^1]));
        var id = steps.Count == 1
            ? CandidateWording.Id(readsPaper ? "ocr-bot" : "bot", steps[0].Path.Workflow, steps[0].Path.State)
            : CandidateWording.Id(readsPaper ? "ocr-bot" : "bot", steps[0].Path.Workflow, steps[0].Path.State, "to", steps[^1].Path.State);
        var title = (readsPaper ? CandidateWords.BotAfterDigitizing : CandidateWords.Bot).With(name);
        return new Candidate
        {
            Id = id,
            Title = title,
            Kind = readsPaper ? CandidateKind.BotAfterDigitizing : CandidateKind.Bot,
            Answer = answer,
            Reasons = readsPaper ? [reason, CandidateWords.PaperIsRead.With(CandidateWording.Share(steps.Max(s => s.PaperShare)))]
                : [reason],
            States = [.. steps.Select(s => s.Path)],
            Scenario = proposal.Scenario(id, Text.Of(title)),
            ExclusivityGroups = [.. steps.Select(s => s.Path.ToString())],
            Size = proposal.Size,
            BotDoes = proposal.BotDoes(),
            PeopleStillDo = proposal.PeopleStillDo(),
            CannotDo = proposal.CannotDo(),
            Assumptions = proposal.Assumptions(),
            ToAsk = proposal.ToAsk(),
            ScreenedHoursPerYear = proposal.HoursPerYear,
        };
    }
}
