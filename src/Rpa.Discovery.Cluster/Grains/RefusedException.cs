namespace Rpa.Discovery.Cluster.Grains;

/// <summary>The request cannot be answered, whoever tries again.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal => refusal;
}
