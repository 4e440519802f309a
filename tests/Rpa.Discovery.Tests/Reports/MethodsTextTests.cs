using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

public sealed class MethodsTextTests
{
    private static readonly StudyResult Study = SampleStudy.With(others:
    [
        Verdict("topsis", isSame: true),
        Verdict("vikor", isSame: false),
        new MethodVerdict { Method = "weighted-product", First = [], IsSame = null,
            Why = DecisionWords.MethodCannot.With("Key in", -3, "money") },
    ]);

    private static MethodVerdict Verdict(string method, bool isSame) =>
        new() { Method = method, First = [SampleStudy.With().Ranking[isSame ? 0 : 1].Id], IsSame = isSame, Why = null };

    [Test]
    public void Short_CountsThoseThatAgree_AndSaysInAWordWhyOneCannot()
    {
        var said = MethodsText.Short(Study)!;
        Assert.That(said.In(Language.English),
            Is.EqualTo("1 of 2 other methods puts the same candidate first. Cannot be used here: weighted points multiplied (some points "
                + "are below 0)."));
        Assert.That(said.In(Language.Japanese), Is.EqualTo("ほかの2通りの方法のうち、1通りで一番は同じです。使えない方法: 重みをつけた点の掛け合わせ(0点未満があるため)。"));
    }

    [Test]
    public void Of_NamesThoseThatDiffer_ByWhatTheyDo_AndSaysWhatOneCannotTake()
    {
        var said = MethodsText.Of(Study)!;
        Assert.That(said.In(Language.English), Is.EqualTo(
            "1 of 2 other methods puts the same candidate first. Not so: the compromise that is least regretted (VIKOR) (Second). Cannot "
            + "be used here: weighted points multiplied (it cannot take the -3 points of 'Key in' on 'money')."));
        Assert.That(said.In(Language.Japanese), Does.Contain("違うのは: 不満がいちばん小さい折り合い(VIKOR)(『Second』)。"));
    }

    [Test]
    public void OfNoRanking_NothingIsSaid() => Assert.That(MethodsText.Short(SampleStudy.With(ranked: false)), Is.Null);
}
