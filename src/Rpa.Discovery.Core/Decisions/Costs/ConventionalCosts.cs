using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>What stands in for a cost that nobody has named: so many hours of the department's stated mean pay, never of a drawn
/// one.</summary>
internal static class ConventionalCosts
{
    /// <summary>A scenario whose bots all have a price. Where nobody has said what an hour costs, that of every bot is in hours of pay, a
    /// stated amount too: it cannot be converted.</summary>
    public static Scenario Priced(Scenario scenario, Department stated, List<Message>? notes = null)
    {
        var pay = Pay.Of(stated);
        return scenario with { Bots = [.. scenario.Bots.Select(b => Priced(b, scenario, pay, stated, notes))] };
    }

    /// <summary>What the changes of a scenario cost beside its bots: once, and every year.</summary>
    /// <param name="scenario">What is changed.</param>
    /// <param name="stated">The department by its own figures.</param>
    /// <param name="draws">Where a possible file takes its figures from.</param>
    /// <param name="notes">Told what stands in; null for nobody.</param>
    public static ChangeCosts Of(Scenario scenario, Department stated, InputDraws draws, List<Message>? notes = null)
    {
        var pay = Pay.Of(stated);
        decimal once = 0, perYear = 0;
        foreach (var change in scenario.Changes)
        {
            switch (change)
            {
                case DigitizeChange digitize:
                    var form = stated.FindWorkflow(digitize.Workflow)?.Title ?? (Text)digitize.Workflow;
                    var factor = (decimal)draws.Factor($"{scenario.Id}/{digitize.Workflow}: form costs",
                        DecisionWords.FormCostOf.With(form), DecisionWords.DoQuotation.With(form), Evidence.Guess);
                    once += Hours(Conventions.FormsHours) * factor;
                    perYear += Hours(Conventions.FormsHoursPerYear) * factor;
                    notes?.Add(DecisionWords.FormsAssumed.With(form, pay.Shown(Hours(Conventions.FormsHours)),
                        pay.Shown(Hours(Conventions.FormsHoursPerYear))));
                    break;
                case MergeChange:
                    once += Hours(Conventions.MergeHours);
                    notes?.Add(DecisionWords.MergeAssumed.With(pay.Shown(Hours(Conventions.MergeHours))));
                    break;
                case CrossTrainChange train:
                    var people = train.Add.Sum(id => stated.FindPool(id) is { } pool ? Pay.People(pool) : 1);
                    once += Hours(Conventions.TrainingHours * people);
                    notes?.Add(DecisionWords.TrainingAssumed.With(people, pay.Shown(Hours(Conventions.TrainingHours * people))));
                    break;
                default:
                    break;
            }
        }

        return new ChangeCosts(once, perYear);

        decimal Hours(double hours) => (decimal)hours * pay.Hour;
    }

    /// <summary>Every convention in one sentence.</summary>
    public static Message Sentence(Department stated)
    {
        var pay = Pay.Of(stated);
        Message Hours(double hours) =>
            DecisionWords.HoursAndMoney.With(Amount.Number(hours), pay.Shown(ConventionalCosts.Hours(hours, pay)));
        return DecisionWords.CostConventions.With(
            pay.IsInHours ? DecisionWords.HourNotGiven : DecisionWords.HourIs.With(pay.Shown(pay.Hour)),
            Hours(BotConventions.LicenceHours), Hours(BotConventions.OcrHours), Hours(BotConventions.BuildHours),
            Hours(BotConventions.BuildNextStepHours), Hours(BotConventions.OcrBuildHours),
            Amount.Share(Conventions.MaintenanceShares[0]), Amount.Share(Conventions.MaintenanceShares[^1]),
            Hours(Conventions.FormsHours), Hours(Conventions.FormsHoursPerYear), Hours(Conventions.MergeHours),
            Hours(Conventions.TrainingHours));
    }

    private static decimal Hours(double hours, Pay pay) => (decimal)hours * pay.Hour;

    private static Bot Priced(Bot bot, Scenario scenario, Pay pay, Department stated, List<Message>? notes)
    {
        var name = bot.Title ?? (Text)bot.Id;
        var (licence, build) = (bot.Licence, bot.Build);
        if (pay.IsInHours && !bot.IsInHoursOfPay)
        {
            decimal[] said = [bot.Licence?.PerYear ?? 0, bot.Build ?? 0, bot.Infrastructure, .. bot.MaintenancePerYear];
            if (said.Any(s => s != 0))
                notes?.Add(DecisionWords.CostNotConverted.With(name,
                    Series.Of(said.Where(s => s != 0).Select(s => Amount.Money(s, stated.Currency)))));
            (licence, build) = (bot.Licence is { PerYear: 0 } free ? free : null, bot.Build == 0 ? 0 : null);
            bot = bot with { Infrastructure = 0, MaintenancePerYear = [], IsInHoursOfPay = true };
        }

        if (licence is null)
        {
            licence = BotConventions.LicenceOf(Hours(BotConventions.LicenceHours, pay));
            notes?.Add(DecisionWords.LicenceAssumed.With(name, pay.Shown(licence.PerYear * bot.Units)));
        }

        if (build is null)
        {
            var steps = scenario.Changes.OfType<AutomateChange>()
                .Where(a => string.Equals(a.Automation.Bot, bot.Id, StringComparison.Ordinal)).SelectMany(a => a.States).Distinct().Count();
            build = Hours(BotConventions.BuildHours + (BotConventions.BuildNextStepHours * Math.Max(0, steps - 1)), pay);
            notes?.Add(DecisionWords.BuildAssumed.With(name, pay.Shown(build.Value)));
        }

        if (bot.MaintenancePerYear.Count == 0 && bot.MaintenanceShareOfBuild.Count == 0 && build > 0)
            notes?.Add(DecisionWords.MaintenanceAssumed.With(name, Amount.Share(Conventions.MaintenanceShares[0]),
                Amount.Share(Conventions.MaintenanceShares[^1])));
        return bot with { Licence = licence, Build = build };
    }
}

/// <summary>What changes that are not bots cost.</summary>
/// <param name="Once">At the start.</param>
/// <param name="PerYear">Every year.</param>
internal sealed record ChangeCosts(decimal Once, decimal PerYear);
