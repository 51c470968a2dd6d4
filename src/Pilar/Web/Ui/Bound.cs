using System.Linq.Expressions;
using System.Reflection;

namespace Pilar.Web.Ui;

/// <summary>Reads <c>() => Input!.Name</c>: the name under which the framework binds it ("Input.Name") and the value now.</summary>
public readonly record struct Bound(string Name, object? Value)
{
    public static Bound Of<T>(Expression<Func<T>> expression) => Walk(expression.Body);

    private static Bound Walk(Expression expression) => expression switch
    {
        ConstantExpression constant => new("", constant.Value),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Walk(convert.Operand),
        MemberExpression member => Member(member, member.Expression is null ? new("", null) : Walk(member.Expression)),
        MethodCallExpression { Method.Name: "get_Item", Object: { } list } call => Indexed(call, Walk(list), Walk(call.Arguments[0]).Value),
        _ => throw new ArgumentException($"A field is bound to a property, as in () => Input!.Name, not to {expression}."),
    };

    private static Bound Member(MemberExpression member, Bound owner)
    {
        var value = owner.Value is null && member.Expression is not null ? null
            : member.Member is PropertyInfo property ? property.GetValue(owner.Value) : ((FieldInfo)member.Member).GetValue(owner.Value);
        return new(owner.Name.Length == 0 ? member.Member.Name : $"{owner.Name}.{member.Member.Name}", value);
    }

    private static Bound Indexed(MethodCallExpression call, Bound list, object? index) =>
        new($"{list.Name}[{index}]", list.Value is null ? null : call.Method.Invoke(list.Value, [index]));
}
