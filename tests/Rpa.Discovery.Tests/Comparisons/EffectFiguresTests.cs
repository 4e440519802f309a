using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>The one list of what a change gives and takes is complete, so that no table can leave a cost out.</summary>
public sealed class EffectFiguresTests
{
    [Test]
    public void EveryEstimate_StandsInTheList_UnderItsOwnName()
    {
        var estimates = typeof(CandidateEffects).GetProperties().Where(p => p.PropertyType == typeof(Estimate))
            .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
        Assert.That(EffectFigures.All.Select(f => f.Id), Is.EquivalentTo(estimates));
    }
}
