using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Cases that come as an electronic form instead of on paper.</summary>
internal static class ProposedForms
{
    /// <summary>At most one for each workflow.</summary>
    public static IEnumerable<Candidate> Of(List<StepProfile> steps)
    {
        foreach (var group in steps.GroupBy(s => s.Workflow.Id, StringComparer.Ordinal))
        {
            var workflow = group.First().Workflow;
            var attribute = workflow.Attributes.FirstOrDefault(a =>
                a.Choices.Count > 1 && a.Choices.Any(IsPaper) && !a.Choices.All(IsPaper));
            if (attribute is null)
                continue;
            var paper = attribute.Choices.Where(IsPaper).Sum(c => c.Share.Value);
            var left = paper * (1 - BotConventions.ChangeOver);
            var id = CandidateWording.Id("digitize", workflow.Id);
            var title = CandidateWords.Digitize.With(CandidateWording.NameOf(workflow));
            yield return new Candidate
            {
                Id = id,
                Title = title,
                Kind = CandidateKind.Digitize,
                Answer = Answer.ElectronicForm,
                Reasons = [CandidateWords.PaperForms.With(CandidateWording.Share(paper))],
                Scenario = new Scenario
                {
                    Id = id,
                    Title = Text.Of(title),
                    Changes =
                    [
                        new DigitizeChange
                        {
                            Workflow = workflow.Id,
                            Attribute = attribute.Id,
                            Becomes = attribute.Choices.Where(IsPaper)
                                .ToDictionary(c => c.Value, c => c.Share.Value / paper * left, StringComparer.Ordinal),
                            Accuracy = BotConventions.DigitizingAccuracy,
                        },
                    ],
                },
                ExclusivityGroups = [$"{workflow.Id}#{attribute.Id}"],
                Assumptions =
                [
                    new Assumption { Name = CandidateWords.AssumeChangeOver, Value = BotConventions.ChangeOver, Unit = Estimates.Unit.Share,
                        Path = workflow.Id },
                    new Assumption { Name = CandidateWords.AssumeAccuracy, Value = BotConventions.DigitizingAccuracy,
                        Unit = Estimates.Unit.Share, Path = workflow.Id },
                ],
                ToAsk =
                [
                    CandidateWords.AskFormPrice,
                    .. group.Any(s => string.Equals(s.State.Work.Effort.Per, attribute.Id, StringComparison.Ordinal))
                        ? Array.Empty<Message>() : [CandidateWords.AskPaperTime.With(NameOf(attribute))],
                ],
                ScreenedHoursPerYear = group.Sum(s => PaperExcess(s, attribute) * (paper - left) * BotConventions.DigitizingAccuracy),
            };
        }
    }

    private static Text NameOf(CaseAttribute attribute) => attribute.Title ?? (Text)attribute.Id;

    private static bool IsPaper(AttributeChoice choice) => InputForms.Of(choice.Value) == InputForm.Paper;

    // Hours a year that a step would take less if no case came on paper, per unit of paper share, by the arms of its effort.
    private static double PaperExcess(StepProfile step, CaseAttribute attribute)
    {
        var effort = step.State.Work.Effort;
        if (!string.Equals(effort.Per, attribute.Id, StringComparison.Ordinal))
            return 0;
        double all = 0, paper = 0, paperShare = 0, other = 0, otherShare = 0;
        foreach (var choice in attribute.Choices)
        {
            var mean = effort.For(choice.Value)?.Drawn.Mean ?? 0;
            all += choice.Share.Value * mean;
            if (IsPaper(choice))
                (paper, paperShare) = (paper + (choice.Share.Value * mean), paperShare + choice.Share.Value);
            else
                (other, otherShare) = (other + (choice.Share.Value * mean), otherShare + choice.Share.Value);
        }

        return all > 0 && paperShare > 0 && otherShare > 0 ? step.HoursPerYear * ((paper / paperShare) - (other / otherShare)) / all : 0;
    }
}
