/*
 * The expressions of conjecture files. This file is the reference for their syntax; types and meaning are in
 * docs/language.md.
 *
 *   a <= b <= c       means a <= b and b <= c
 *   -x^2              means -(x^2); ^ is right-associative
 *   forall, exists    the body reaches as far right as it can
 *   sum, mean, …      the body stops at a comparison, a comma or a closing bracket
 *   a..b by h         both ends included
 */
grammar Conjecture;

condition : expr EOF ;
domain    : domainKind EOF ;
onlyRange : range EOF ;

domainKind
    : REAL IN interval                                  # realDomain
    | INTEGER IN range                                  # integerDomain
    | ONE OF sum ( ',' sum )*                           # choiceDomain
    | VECTOR '(' sum ')' IN interval                    # vectorDomain
    | FUNCTION '(' property ( ',' property )* ')'       # functionDomain
    | expr                                              # definition
    ;
property  : ( DIMENSION | SMOOTH | STRONGLYCONVEX ) '=' sum
          | CONVEX | NONCONVEX | SMOOTH ;

expr      : or ( IMPLIES expr )? ;
or        : and ( OR and )* ;
and       : not ( AND not )* ;
not       : NOT not | quant | compare ;
quant     : FORALL ( PATHS | word IN range ) ':' expr
          | EXISTS word IN range ':' expr ;
compare   : sum ( relation sum )* ;
relation  : '<' | '<=' | '=' | '!=' | '>=' | '>' ;
sum       : term ( ( '+' | '-' ) term )* ;
term      : unary ( ( '*' | '/' ) unary )* ;
unary     : ( '-' | '+' ) unary | power ;
power     : postfix ( '^' unary )? ;
postfix   : primary ( '[' sum ']' )* ;
primary   : NUMBER                                      # number
          | ( PI | INF | TRUE | FALSE )                 # constant
          | '[' sum ( ',' sum )* ']'                    # list
          | '(' expr ')'                                # group
          | aggregate                                   # aggregation
          | special                                     # specialForm
          | name arguments?                             # reference
          ;
aggregate : ( MEAN | SUM | MIN | MAX ) ( word IN range ':' sum | arguments ) ;
arguments : '(' ( sum ( ',' sum )* )? ')' ;
special   : IF '(' expr ',' sum ',' sum ')'             # conditional
          | E '(' sum ')'                               # expectation
          | TENDS '(' sum ',' sum ')'                   # limit
          | ( ORDER | LOGORDER ) '(' sum ',' word IN range ')' # order
          | THRESHOLD '(' word IN interval ':' expr ')' # threshold
          ;
name      : word ( '.' word )? ;
// The words of domains are words like any other inside an expression.
word      : NAME | REAL | INTEGER | ONE | OF | VECTOR | FUNCTION | DIMENSION | SMOOTH | CONVEX | NONCONVEX ;
range     : sum '..' sum ( BY sum )? | interval ;
interval  : ( '[' | '(' ) sum ',' sum ( ']' | ')' ) ;

AND : 'and' ;  OR : 'or' ;  NOT : 'not' ;  IMPLIES : 'implies' ;
FORALL : 'forall' ;  EXISTS : 'exists' ;  PATHS : 'paths' ;  IN : 'in' ;  BY : 'by' ;
MEAN : 'mean' ;  SUM : 'sum' ;  MIN : 'min' ;  MAX : 'max' ;
IF : 'if' ;  E : 'E' ;  TENDS : 'tends' ;  ORDER : 'order' ;  LOGORDER : 'logorder' ;  THRESHOLD : 'threshold' ;
TRUE : 'true' ;  FALSE : 'false' ;  PI : 'pi' ;  INF : 'inf' ;
REAL : 'real' ;  INTEGER : 'integer' ;  ONE : 'one' ;  OF : 'of' ;  VECTOR : 'vector' ;
FUNCTION : 'function' ;  DIMENSION : 'dimension' ;  SMOOTH : 'smooth' ;
STRONGLYCONVEX : 'strongly-convex' ;  CONVEX : 'convex' ;  NONCONVEX : 'nonconvex' ;

TIMES  : '*' ;
NUMBER : DIGIT+ ( '.' DIGIT+ )? ( [eE] [+-]? DIGIT+ )? ;
NAME   : LETTER ( LETTER | DIGIT | '_' )* ;
SPACE  : [ \t\r\n]+ -> skip ;
OTHER  : . ;

fragment DIGIT  : [0-9] ;
fragment LETTER : [\p{L}] ;
